/**
 * The policy as a workbook, for officers who change it in a spreadsheet. Apache POI writes it. It is read by our own strict reader, part
 * by part as a stream, and only the few parts that carry cells: every limit holds before anything is taken apart, nothing that could act
 * is ever opened, and every cell that is not plain text is told by its place.
 */
package org.patchwork.rules.workbook;
