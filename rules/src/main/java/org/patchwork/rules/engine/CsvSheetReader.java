package org.patchwork.rules.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads one officer's file strictly (RFC 4180). Harmless and accepted: a byte order mark, Windows line ends, spaces at the ends of a
 * cell, blank rows at the end of the file. All else that is not plain comma-separated UTF-8 is a fault with its place.
 */
final class CsvSheetReader {

    private final String name;
    private final Faults faults;
    private List<String> headings = List.of();

    CsvSheetReader(String name, Faults faults) {
        this.name = name;
        this.faults = faults;
    }

    /** The sheet; empty, with a fault, when there are not even usable headings. Faulty rows are left out, with a fault each. */
    Optional<CsvSheet> read(String text) {
        return CsvRows.in(name, text, faults).flatMap(this::sheet);
    }

    private Optional<CsvSheet> sheet(List<CsvSheet.Line> lines) {
        if (lines.isEmpty() || lines.get(0).blank()) {
            faults.add(name, 1, "", "file.empty");
            return Optional.empty();
        }
        headings = lines.get(0).cells();
        if (!headingsSound()) {
            return Optional.empty();
        }
        List<CsvSheet.Line> rows = new ArrayList<>();
        for (CsvSheet.Line line : CsvRows.withoutBlankEnd(lines.subList(1, lines.size()))) {
            check(line).ifPresent(rows::add);
        }
        return Optional.of(new CsvSheet(name, headings, rows));
    }

    private boolean headingsSound() {
        Set<String> seen = new HashSet<>();
        int before = faults.count();
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            if (heading.isEmpty()) {
                faults.add(name, 1, "", "heading.blank", column + 1);
            } else if (!seen.add(heading)) {
                faults.add(name, 1, heading, "heading.twice");
            }
        }
        if (headings.size() > Limits.COLUMNS) {
            faults.add(name, 1, "", "file.too-many-columns", Limits.COLUMNS);
        }
        return faults.count() == before;
    }

    private Optional<CsvSheet.Line> check(CsvSheet.Line line) {
        if (line.blank()) {
            faults.add(name, line.number(), "", "row.blank");
            return Optional.empty();
        }
        if (line.cells().size() != headings.size()) {
            faults.add(name, line.number(), "", "row.length", line.cells().size(), headings.size());
            return Optional.empty();
        }
        int before = faults.count();
        for (int column = 0; column < headings.size(); column++) {
            checkCell(line, column);
        }
        return faults.count() == before ? Optional.of(line) : Optional.empty();
    }

    private void checkCell(CsvSheet.Line line, int column) {
        String cell = line.cells().get(column);
        String key = null;
        if (cell.length() > Limits.CELL_CHARACTERS) {
            key = "cell.too-long";
        } else if (cell.codePoints().anyMatch(CsvSheetReader::control)) {
            key = "cell.control";
        } else if (!cell.equals(FactColumn.ABSENT) && Stream.of("=", "+", "-", "@").anyMatch(cell::startsWith)) {
            key = "cell.formula";
        }
        if (key != null) {
            faults.add(name, line.number(), headings.get(column), key, shortened(cell), Limits.CELL_CHARACTERS);
        }
    }

    private static boolean control(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR || type == Character.PRIVATE_USE || type == Character.UNASSIGNED;
    }

    private static String shortened(String cell) {
        return cell.length() <= 60 ? cell : cell.substring(0, 60) + "\u2026";
    }
}
