package org.patchwork.rules.workbook;

/** Where things stand on a sheet; rows count from 1 as officers see them. */
final class Layout {

    /** Hidden and locked: the headings as the product knows them. */
    static final int TECHNICAL_ROW = 1;
    /** What the table asks. */
    static final int QUESTION_ROW = 2;
    /** The headings in plain words. */
    static final int HEADING_ROW = 3;
    /** The first row of the table itself. */
    static final int FIRST_ROW = 4;
    /** The sheet that tells how to; not read back. */
    static final String EXPLANATION = WorkbookWords.of("sheet.explanation");
    /** The sheet of the words for drop-downs; not read back. */
    static final String VALUES = WorkbookWords.of("sheet.values");
    /** The hidden sheet that says which sheet is which table, with its headings. */
    static final String STRUCTURE = WorkbookWords.of("sheet.structure");
    /** First cell of the hidden sheet. */
    static final String MARK = "patchwork-policy-workbook";
    /** Second cell of the hidden sheet: how the workbook is laid out. */
    static final String FORM = "1";

    private Layout() {
    }
}
