package org.patchwork.rules.engine;

/** How large an officer's file may be: far above any real policy, and far below what would hurt the server. */
final class Limits {

    static final int FILES = 150;
    static final int FILE_BYTES = 256 * 1024;
    static final int ROWS = 1_000;
    static final int COLUMNS = 40;
    static final int CELL_CHARACTERS = 500;
    /** Combinations of facts that one table may tell apart. */
    static final int SPACE = 100_000;

    /** Answers of one lookup that stands for several tables: small enough to stay near the processor. */
    static final int JOINED_SPACE = 30_000;

    private Limits() {
    }
}
