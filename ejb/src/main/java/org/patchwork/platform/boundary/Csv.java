package org.patchwork.platform.boundary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Comma-separated values (RFC 4180), of which no cell is one that a spreadsheet would take for a formula: such a cell begins with an
 * apostrophe. Every file of this kind that leaves Patchwork is written here.
 */
public final class Csv {

    /** Lets spreadsheets read a file as UTF-8. */
    public static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder();

    /** Adds a line of cells; one that is null is empty. */
    public Csv line(List<?> cells) {
        text.append(CSVFormat.RFC4180.format(cells.stream().map(Csv::safe).toArray())).append("\r\n");
        return this;
    }

    /** Adds a line of cells; one that is null is empty. */
    public Csv line(Object... cells) {
        return line(Arrays.asList(cells));
    }

    /** The lines as UTF-8, for programs. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The lines as UTF-8, and marked as such for spreadsheets. */
    public byte[] forSpreadsheets() {
        return (MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String safe(Object cell) {
        String words = cell == null ? "" : cell.toString();
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
