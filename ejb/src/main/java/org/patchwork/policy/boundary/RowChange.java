package org.patchwork.policy.boundary;

import java.util.List;

/**
 * A row as an officer wants it.
 *
 * @param line  of the row; of the row that it comes after when it is new, 1 being the headings
 * @param cells in the order of the headings
 */
public record RowChange(String table, int line, boolean fresh, List<String> cells) {

    public RowChange {
        cells = cells.stream().map(String::strip).toList();
    }
}
