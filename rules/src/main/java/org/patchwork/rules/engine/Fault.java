package org.patchwork.rules.engine;

/**
 * Something wrong with the policy's files, told so that an officer can put it right.
 *
 * @param table name of the file; empty when the fault is of the folder as a whole
 * @param line line of the file, the heading being line 1; 0 when the fault is of the file as a whole
 * @param column heading of the column; empty when the fault is of the line as a whole
 * @param message what is wrong, and what would be right
 */
public record Fault(String table, int line, String column, String message) {

    /** The fault in one line: place, then message. */
    public String inOneLine() {
        StringBuilder place = new StringBuilder(table);
        if (line > 0) {
            place.append(':').append(line);
        }
        if (!column.isEmpty()) {
            place.append(" [").append(column).append(']');
        }
        return place.isEmpty() ? message : place.append(": ").append(message).toString();
    }
}
