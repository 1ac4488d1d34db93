package org.patchwork.rules.workbook;

import org.patchwork.rules.engine.Limits;

/** How large a workbook may be: far above any real one, and far below what would hurt the server. */
final class WorkbookLimits {

    /** Of the file as it comes. */
    static final int FILE_BYTES = 4 * 1024 * 1024;
    /** Files within the file. */
    static final int ENTRIES = 2_000;
    /** Of one file within the file, unpacked. */
    static final int ENTRY_BYTES = 8 * 1024 * 1024;
    /** Of all that is unpacked. */
    static final int UNPACKED_BYTES = 64 * 1024 * 1024;
    /** How many times larger a file within the file may be unpacked, once it is larger than a sheet of the policy ever is. */
    static final int RATIO = 150;
    static final int RATIO_MATTERS_FROM_BYTES = 512 * 1024;
    static final int SHEETS = 2 * Limits.FILES;
    /** Longer than a table's cell may be, so that the tables' reader can say so; a scenario's note may be long. */
    static final int CELL_CHARACTERS = 4_000;
    static final int SHEET_CHARACTERS = Limits.FILE_BYTES;
    /** Below the headings of a list; as many as a sheet of ordinary rows can hold within the other limits. */
    static final int LIST_ROWS = 20_000;
    static final int CHARACTERS = 8 * 1024 * 1024;

    private WorkbookLimits() {
    }
}
