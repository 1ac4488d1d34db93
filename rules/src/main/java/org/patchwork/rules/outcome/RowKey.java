package org.patchwork.rules.outcome;

/**
 * Where a row stands: its table and line.
 *
 * @param table name of the table's file, such as {@code 44-outcome-sensitive.csv}; empty for the engine's own answers
 * @param line line of the file, the heading being line 1; 0 for the engine's own answers
 */
public record RowKey(String table, int line) {

    /** The engine's own answer, which no row gave. */
    public static final RowKey NO_ROW = new RowKey("", 0);
}
