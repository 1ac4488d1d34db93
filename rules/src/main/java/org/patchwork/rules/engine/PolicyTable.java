package org.patchwork.rules.engine;

import java.util.List;
import java.util.Optional;

/**
 * One file of a policy as text in rows, whether it is sound or not. Spaces at the ends of cells are taken off, and blank rows at the end.
 *
 * @param name of the file, such as {@code 44-outcome-sensitive.csv} or {@code scenarios/gate.csv}
 * @param question what the table asks, from the list of tables; empty when it is not listed
 * @param headings empty when the file cannot be read
 * @param rows below the headings, blank ones too; as far as the file can be read
 * @param unreadable why the file cannot be read, or not to its end; empty when all of it is here. A table that is not all here cannot be edited.
 */
public record PolicyTable(String name, TableKind kind, String question, List<String> headings, List<Row> rows, List<Fault> unreadable) {

    /**
     * One row.
     *
     * @param line of the file, the headings being line 1; as {@link Fault#line()} counts
     * @param cells in the order of the headings; more or fewer than those when the row is not sound
     */
    public record Row(int line, List<String> cells) {

        /** The cell in that column, counted from 0; empty where the row is too short. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** Whether nothing stands in the row. */
        public boolean blank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** The cells of all rows. */
    public List<List<String>> cells() {
        return rows.stream().map(Row::cells).toList();
    }

    /** Whether all of the file could be read, so that the table can be edited. */
    public boolean whole() {
        return unreadable.isEmpty();
    }

    /** The row of a line; empty when no row begins there. */
    public Optional<Row> rowAt(int line) {
        return rows.stream().filter(row -> row.line() == line).findFirst();
    }

    /** The cell under a heading; empty text where the table has no such heading or the row is too short. */
    public String cell(Row row, String heading) {
        int column = headings.indexOf(heading);
        return column < 0 ? "" : row.cell(column);
    }
}
