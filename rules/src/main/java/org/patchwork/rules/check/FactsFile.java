package org.patchwork.rules.check;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;

/**
 * A file of cases, one a row, read row by row: UTF-8 with commas, columns by name. A byte order mark, Windows line ends, blank lines
 * and columns of other names are harmless; an id is kept as it is, given twice or not at all.
 */
final class FactsFile implements Closeable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final String ID = "id";
    private final String name;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final List<String> headings;
    private final FactColumns columns;

    /** One case of the file. */
    record Case(String id, long line, GateFacts gate, InvolvementFacts involvement, List<String> cells) {
    }

    FactsFile(Path path) throws WrongUsage {
        this.name = path.toString();
        try {
            this.parser = CSVParser.parse(open(path), FORMAT);
            this.rows = parser.iterator();
        } catch (IOException unreadable) {
            throw wrong(unreadable);
        }
        this.headings = nextCells().orElseThrow(() -> new WrongUsage("file.empty", name)).stream().map(String::strip).toList();
        if (headings.stream().filter(ID::equals).count() != 1) {
            throw new WrongUsage(headings.contains(ID) ? "file.column-twice" : "file.column-missing", name, ID);
        }
        this.columns = new FactColumns(name, headings);
    }

    private static BufferedReader open(Path path) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private WrongUsage wrong(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof NoSuchFileException) {
            return new WrongUsage("file.absent", name);
        }
        if (cause instanceof CharacterCodingException) {
            return new WrongUsage("file.not-utf-8", name);
        }
        return new WrongUsage("file.unreadable", name, parser == null ? 1 : parser.getCurrentLineNumber(), cause.getMessage());
    }

    private Optional<List<String>> nextCells() throws WrongUsage {
        return nextRow().map(row -> new ArrayList<>(row.toList()));
    }

    private Optional<CSVRecord> nextRow() throws WrongUsage {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (UncheckedIOException malformed) {
            throw wrong(malformed);
        }
    }

    /** The place of a column; empty when the file has none. */
    Optional<Integer> column(String heading) {
        int place = headings.indexOf(heading);
        return place < 0 ? Optional.empty() : Optional.of(place);
    }

    /** The next case; empty at the end of the file. */
    Optional<Case> next() throws WrongUsage {
        Optional<CSVRecord> row = nextRow();
        return row.isEmpty() ? Optional.empty() : Optional.of(asCase(row.get()));
    }

    private Case asCase(CSVRecord row) throws WrongUsage {
        long line = parser.getCurrentLineNumber();
        if (row.size() != headings.size()) {
            throw new WrongUsage("file.row-length", name, line, row.size(), headings.size());
        }
        return new Case(row.get(headings.indexOf(ID)), line, columns.gate(row), columns.involvement(row), row.toList());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
