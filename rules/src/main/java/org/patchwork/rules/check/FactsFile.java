package org.patchwork.rules.check;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
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

    /** Of bytes, which are read as they are asked for; the name is for messages. */
    FactsFile(String name, InputStream content) throws FaultyCases {
        this.name = name;
        try {
            this.parser = CSVParser.parse(open(content), FORMAT);
            this.rows = parser.iterator();
        } catch (IOException unreadable) {
            throw wrong(unreadable);
        }
        this.headings = nextCells().orElseThrow(() -> FaultyCases.file(name, 1, "", "file.empty")).stream().map(String::strip).toList();
        if (headings.stream().filter(ID::equals).count() != 1) {
            throw FaultyCases.file(name, 1, ID, headings.contains(ID) ? "file.column-twice" : "file.column-missing", ID);
        }
        this.columns = new FactColumns(name, headings);
    }

    static FactsFile at(Path path) throws WrongUsage {
        try {
            return new FactsFile(path.toString(), Files.newInputStream(path));
        } catch (NoSuchFileException absent) {
            throw new WrongUsage("file.absent", path);
        } catch (IOException unreadable) {
            throw new WrongUsage("file.unreadable", path, 1, unreadable.getMessage());
        }
    }

    private static BufferedReader open(InputStream content) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private FaultyCases wrong(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        long line = parser == null ? 1 : parser.getCurrentLineNumber();
        return cause instanceof CharacterCodingException ? FaultyCases.file(name, line, "", "file.not-utf-8")
                : FaultyCases.file(name, line, "", "file.malformed", cause.getMessage());
    }

    private Optional<List<String>> nextCells() throws FaultyCases {
        return nextRow().map(row -> new ArrayList<>(row.toList()));
    }

    private Optional<CSVRecord> nextRow() throws FaultyCases {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (UncheckedIOException malformed) {
            throw wrong(malformed);
        }
    }

    List<String> headings() {
        return headings;
    }

    /** The place of a column; empty when the file has none. */
    Optional<Integer> column(String heading) {
        int place = headings.indexOf(heading);
        return place < 0 ? Optional.empty() : Optional.of(place);
    }

    /** The next case; empty at the end of the file. */
    Optional<Case> next() throws FaultyCases {
        Optional<CSVRecord> row = nextRow();
        return row.isEmpty() ? Optional.empty() : Optional.of(asCase(row.get()));
    }

    private Case asCase(CSVRecord row) throws FaultyCases {
        long line = parser.getCurrentLineNumber();
        if (row.size() != headings.size()) {
            throw FaultyCases.row(name, line, "file.row-length", row.size(), headings.size());
        }
        return new Case(row.get(headings.indexOf(ID)), line, columns.gate(row), columns.involvement(row), row.toList());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
