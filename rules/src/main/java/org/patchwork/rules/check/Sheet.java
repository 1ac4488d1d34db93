package org.patchwork.rules.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.patchwork.rules.engine.PolicyFile;

/**
 * A file of a book as far as it can be read: for showing and comparing drafts, which need not be sound. The engine's reader says what
 * is wrong with it.
 */
record Sheet(String name, List<String> headings, List<Line> lines) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    /** One row that is not blank: its line in the file, and its cells. */
    record Line(int number, List<String> cells) {
    }

    static Sheet of(PolicyFile file) {
        String text = new String(file.content(), StandardCharsets.UTF_8);
        List<Line> lines = new ArrayList<>();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                List<String> cells = records.next().stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    lines.add(new Line(line, cells));
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException malformed) {
            // what stands before it can be shown; the engine's reader names the line
            return sheet(file.name(), lines);
        }
        return sheet(file.name(), lines);
    }

    private static Sheet sheet(String name, List<Line> lines) {
        boolean headed = !lines.isEmpty() && lines.get(0).number() == 1;
        return new Sheet(name, headed ? lines.get(0).cells() : List.of(), headed ? lines.subList(1, lines.size()) : lines);
    }

    /** The cells of a row by heading; an absent one is empty. */
    Map<String, String> byHeading(List<String> cells) {
        Map<String, String> byHeading = new LinkedHashMap<>();
        for (int column = 0; column < headings.size(); column++) {
            byHeading.put(headings.get(column), column < cells.size() ? cells.get(column) : "");
        }
        return byHeading;
    }

    Optional<String> firstHeading() {
        return headings.stream().findFirst();
    }
}
