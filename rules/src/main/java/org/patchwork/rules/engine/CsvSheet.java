package org.patchwork.rules.engine;

import java.util.List;

/**
 * One file as rows of cells, spaces at the ends of cells taken off.
 *
 * @param headings the cells of line 1
 * @param lines every row with something in it
 */
record CsvSheet(String name, List<String> headings, List<Line> lines) {

    /** One row: its line in the file, and as many cells as there are headings. */
    record Line(int number, List<String> cells) {

        boolean blank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    int column(String heading) {
        return headings.indexOf(heading);
    }

    String cell(Line line, String heading) {
        return line.cells().get(column(heading));
    }
}
