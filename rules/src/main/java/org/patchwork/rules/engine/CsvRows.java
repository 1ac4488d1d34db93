package org.patchwork.rules.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Takes the text of a file apart into rows of cells, and puts rows together into text again; what the cells say is no concern of it. */
final class CsvRows {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final char NO_BREAK_SPACE = 0xA0;

    private CsvRows() {
    }

    /** All rows, blank ones too, the headings first; empty, with a fault, when the text is not rows of cells. Rows after a fault are left out. */
    static Optional<List<CsvSheet.Line>> in(String name, String text, Faults faults) {
        if (!separatedByCommas(name, text, faults)) {
            return Optional.empty();
        }
        List<CsvSheet.Line> lines = new ArrayList<>();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext() && lines.size() <= Limits.ROWS + 1) {
                CSVRecord row = records.next();
                lines.add(new CsvSheet.Line(line, row.stream().map(CsvRows::trimmed).toList()));
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException malformed) {
            faults.add(name, line, "", "file.quotes");
        }
        if (lines.size() > Limits.ROWS + 1) {
            faults.add(name, 0, "", "file.too-many-rows", Limits.ROWS);
            return Optional.empty();
        }
        return Optional.of(lines);
    }

    private static boolean separatedByCommas(String name, String text, Faults faults) {
        String first = text.lines().findFirst().orElse("");
        for (char separator : new char[] {';', '\t'}) {
            if (first.indexOf(separator) >= 0 && first.indexOf(',') < 0) {
                faults.add(name, 1, "", separator == ';' ? "file.semicolons" : "file.tabs");
                return false;
            }
        }
        return true;
    }

    /** A cell without the spaces at its ends, which mean nothing. */
    static String trimmed(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && space(cell.charAt(start))) {
            start++;
        }
        while (start < end && space(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean space(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == NO_BREAK_SPACE;
    }

    static List<CsvSheet.Line> withoutBlankEnd(List<CsvSheet.Line> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).blank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    /** Rows as text in the one form in which the product writes them: commas, quotation marks only where needed. */
    static String text(Iterable<List<String>> rows, String lineEnd) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(",", row.stream().map(CsvRows::quoted).toList())).append(lineEnd);
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
