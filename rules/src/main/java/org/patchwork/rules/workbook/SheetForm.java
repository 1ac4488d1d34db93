package org.patchwork.rules.workbook;

import org.patchwork.rules.engine.Limits;

/**
 * As what a sheet is read: how far it may reach, where its headings are, and what of it counts.
 *
 * @param counts        whether what it says counts; of other sheets only what could act does
 * @param values        whether a date or a whole number counts as what was typed; otherwise only text does
 * @param namesRow      the row that tells how many columns there are
 * @param headingRow    the row to point at when a column is at fault
 * @param hiddenByRight a row that may be hidden; 0 for none
 */
record SheetForm(boolean counts, boolean values, int lastRow, int cellsInRow, int characters, int namesRow, int headingRow, int hiddenByRight) {

    /** A table of the policy: text only. */
    static final SheetForm TABLE = policy(true);
    /** Anything else in the policy's workbook. */
    static final SheetForm BESIDE = policy(false);

    /** A list of rows under one row of headings. */
    static final SheetForm LIST = new SheetForm(true, true, WorkbookLimits.LIST_ROWS + 1, Limits.COLUMNS, WorkbookLimits.CHARACTERS, 1, 1, 0);

    private static SheetForm policy(boolean counts) {
        return new SheetForm(counts, false, Layout.FIRST_ROW + Limits.ROWS, Limits.COLUMNS + 2, WorkbookLimits.SHEET_CHARACTERS,
                Layout.TECHNICAL_ROW, Layout.HEADING_ROW, Layout.TECHNICAL_ROW);
    }
}
