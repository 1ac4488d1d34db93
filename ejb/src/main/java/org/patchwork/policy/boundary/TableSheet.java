package org.patchwork.policy.boundary;

import java.util.List;
import java.util.function.Predicate;

/**
 * One table of a version with its rows, sound or not.
 *
 * @param hash       of the whole version that this was read from; a change must name it
 * @param unreadable why the file cannot be read, or not to its end; empty when all of it is here
 */
public record TableSheet(String hash, TableEntry table, List<String> headings, List<Row> rows, List<PolicyFault> unreadable) {

    public TableSheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        unreadable = List.copyOf(unreadable);
    }

    /** The lines of the rows that say so. */
    public List<Integer> linesWhere(Predicate<List<String>> cells) {
        return rows.stream().filter(row -> cells.test(row.cells().stream().map(Cell::text).toList())).map(Row::line).toList();
    }

    /**
     * One row.
     *
     * @param line       of the file, the headings being line 1
     * @param sentence   the row in plain words; empty where it has none, as in lists of codes
     * @param key        what the row is called by: its rule id, else its first cell
     * @param reason     plain words for its reason code; empty when there are none
     * @param legalBasis plain words for its legal basis; empty when there are none
     */
    public record Row(int line, List<Cell> cells, String sentence, String key, String reason, String legalBasis) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** What the cell under that heading says; empty when there is none. */
        public String cell(String heading) {
            return cells.stream().filter(cell -> cell.heading().equals(heading)).map(Cell::text).findFirst().orElse("");
        }
    }

    /** One cell. */
    public record Cell(String heading, String text) {

        /** A condition that takes anything. */
        public boolean any() {
            return "ANY".equals(text);
        }
    }
}
