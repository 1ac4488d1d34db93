package org.patchwork.rules.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The texts of one sheet's cells that say something; rows count from 1, columns from 0. */
final class SheetText {

    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();

    void put(int row, int column, String text) {
        if (!text.isBlank()) {
            rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, text);
        }
    }

    String at(int row, int column) {
        return rows.containsKey(row) ? rows.get(row).getOrDefault(column, "") : "";
    }

    /** The last row that says something; 0 when none does. */
    int lastRow() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    /** How many columns a row has, up to the last that says something. */
    int columns(int row) {
        return rows.containsKey(row) ? rows.get(row).lastKey() + 1 : 0;
    }

    List<String> cells(int row, int columns) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            cells.add(at(row, column));
        }
        return cells;
    }
}
