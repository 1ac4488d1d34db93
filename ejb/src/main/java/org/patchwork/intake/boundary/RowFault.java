package org.patchwork.intake.boundary;

/**
 * One thing that is wrong, with its place.
 *
 * @param sheet      name of the sheet; empty in a CSV file
 * @param line       row as a spreadsheet numbers it, the headings being row 1; 0 for the file as a whole
 * @param place      the column as a spreadsheet names it, such as C; empty for the row as a whole
 * @param heading    of the column as it stands in the file; empty for the row as a whole
 * @param fault      what is wrong
 * @param value      what stands there, or what would have been needed; never null
 * @param suggestion what may have been meant; empty when nothing comes near
 * @param words      what is wrong, where the reader of workbooks has told it in words; null otherwise
 */
public record RowFault(String sheet, int line, String place, String heading, ImportFault fault, String value, String suggestion, String words) {
}
