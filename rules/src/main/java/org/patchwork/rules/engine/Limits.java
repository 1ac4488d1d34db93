package org.patchwork.rules.engine;

/** How large an officer's file may be: far above any real policy, and far below what would hurt the server. */
public final class Limits {

    /** Tables of one policy. */
    public static final int FILES = 150;
    /** Bytes of one file. */
    public static final int FILE_BYTES = 256 * 1024;
    /** Rows of one table. */
    public static final int ROWS = 1_000;
    /** Columns of one table. */
    public static final int COLUMNS = 40;
    /** Characters of one cell. */
    public static final int CELL_CHARACTERS = 500;
    /** Combinations of facts that one table may tell apart. */
    static final int SPACE = 100_000;

    /** Answers of one lookup that stands for several tables: small enough to stay near the processor. */
    static final int JOINED_SPACE = 30_000;

    private Limits() {
    }
}
