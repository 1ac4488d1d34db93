package org.patchwork.rules.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A book as tables of text, to be shown and edited; the book need not be sound. Every change gives a new book and leaves this one as it
 * is. What is written is in one form: UTF-8, commas, quotation marks only where needed, LF at the end of each row; a file that has Windows
 * line ends keeps them.
 */
public final class PolicyTables {

    private static final int HEADINGS = 1;
    private static final String LINE_FEED = "\n";
    private static final String WINDOWS = "\r\n";
    private final PolicyBook book;
    private final Map<String, PolicyTable> tables = new LinkedHashMap<>();
    private final ChoiceFinder choices;

    /** Of any book. */
    public PolicyTables(PolicyBook book) {
        this.book = book;
        this.choices = new ChoiceFinder(book);
        List<PolicyTable> read = book.all().stream().map(PolicyTables::read).toList();
        Map<String, String> questions = questions(read);
        read.forEach(table -> tables.put(table.name(), new PolicyTable(table.name(), table.kind(),
                questions.getOrDefault(table.name(), ""), table.headings(), table.rows(), table.unreadable())));
    }

    private static PolicyTable read(PolicyFile file) {
        Faults faults = new Faults();
        List<CsvSheet.Line> lines = new FileText(file, faults).read().flatMap(text -> CsvRows.in(file.name(), text, faults)).orElse(List.of());
        if (lines.isEmpty() && faults.count() == 0) {
            faults.add(file.name(), HEADINGS, "", "file.empty");
        }
        List<String> headings = lines.isEmpty() ? List.of() : lines.get(0).cells();
        List<PolicyTable.Row> rows = lines.isEmpty() ? List.of() : CsvRows.withoutBlankEnd(lines.subList(1, lines.size())).stream()
                .map(line -> new PolicyTable.Row(line.number(), line.cells())).toList();
        return new PolicyTable(file.name(), TableKind.of(file.name(), headings), "", headings, rows, faults.list());
    }

    private static Map<String, String> questions(List<PolicyTable> tables) {
        Map<String, String> questions = new HashMap<>();
        tables.stream().filter(table -> table.headings().equals(ReferenceKind.TABLES.headings()))
                .forEach(list -> list.rows().forEach(row -> questions.putIfAbsent(row.cell(0), row.cell(1))));
        return questions;
    }

    /** The book that these tables are of. */
    public PolicyBook book() {
        return book;
    }

    /** All tables in the order of their names, the scenarios last. */
    public List<PolicyTable> list() {
        return List.copyOf(tables.values());
    }

    /** The table of that name. */
    public Optional<PolicyTable> find(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** What a cell under that heading may say, as far as this book's groups, roles, services, reasons and legal bases can be read. */
    public Choices choices(PolicyTable table, String heading) {
        return choices.of(table, heading);
    }

    /** The same for one row: what the values of a group may be depends on its fact. */
    public Choices choices(PolicyTable table, String heading, PolicyTable.Row row) {
        return choices.of(table, heading, row);
    }

    /**
     * With the cells of one row replaced.
     *
     * @throws PolicyRejected when the table cannot be read to its end
     * @throws IllegalArgumentException when there is no such table or row
     */
    public PolicyBook change(String table, int line, List<String> cells) throws PolicyRejected {
        Edit edit = new Edit(table);
        edit.rows.set(edit.place(line), List.copyOf(cells));
        return edit.book();
    }

    /** With a row put in below that line, 1 being the headings. Throws as {@link #change}. */
    public PolicyBook insertAfter(String table, int line, List<String> cells) throws PolicyRejected {
        Edit edit = new Edit(table);
        edit.rows.add(line == HEADINGS ? 0 : edit.place(line) + 1, List.copyOf(cells));
        return edit.book();
    }

    /** Without one row. Throws as {@link #change}. */
    public PolicyBook delete(String table, int line) throws PolicyRejected {
        Edit edit = new Edit(table);
        edit.rows.remove(edit.place(line));
        return edit.book();
    }

    /** With a row one place earlier; the same book when it is the first. Throws as {@link #change}. */
    public PolicyBook moveUp(String table, int line) throws PolicyRejected {
        Edit edit = new Edit(table);
        return edit.swapped(edit.place(line) - 1);
    }

    /** With a row one place later; the same book when it is the last. Throws as {@link #change}. */
    public PolicyBook moveDown(String table, int line) throws PolicyRejected {
        Edit edit = new Edit(table);
        return edit.swapped(edit.place(line));
    }

    /** With a table of that name, new or in place of the one there is. */
    public PolicyBook put(String name, List<String> headings, List<List<String>> rows) {
        return book.with(file(name, headings, rows));
    }

    /** A table as a file, in the form in which the product writes tables; spaces at the ends of cells are taken off. */
    public static PolicyFile file(String name, List<String> headings, List<List<String>> rows) {
        return file(name, headings, rows, LINE_FEED);
    }

    private static PolicyFile file(String name, List<String> headings, List<List<String>> rows, String lineEnd) {
        List<List<String>> all = new ArrayList<>();
        all.add(headings);
        all.addAll(rows);
        all.replaceAll(row -> row.stream().map(CsvRows::trimmed).toList());
        return new PolicyFile(name, CsvRows.text(all, lineEnd).getBytes(StandardCharsets.UTF_8));
    }

    private static String lineEndOf(PolicyFile file) {
        byte[] bytes = file.content();
        for (int i = 1; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return bytes[i - 1] == '\r' ? WINDOWS : LINE_FEED;
            }
        }
        return LINE_FEED;
    }

    /**
     * This book as it would be written over another: a table that says there what it says here keeps the bytes that it has there, and a
     * table that says something else keeps its line ends. So a book that came back from a workbook unchanged is the same book.
     */
    public PolicyBook over(PolicyBook before) {
        PolicyTables there = new PolicyTables(before);
        PolicyBook written = book;
        for (PolicyTable table : tables.values()) {
            Optional<PolicyTable> same = there.find(table.name()).filter(PolicyTable::whole);
            if (table.whole() && same.isPresent()) {
                PolicyFile file = before.find(table.name()).orElseThrow();
                written = written.with(table.headings().equals(same.get().headings()) && table.cells().equals(same.get().cells()) ? file
                        : file(table.name(), table.headings(), table.cells(), lineEndOf(file)));
            }
        }
        return written;
    }

    /** The rows of one table while they are changed. */
    private final class Edit {

        private final PolicyTable table;
        private final List<List<String>> rows;

        Edit(String name) throws PolicyRejected {
            table = find(name).orElseThrow(() -> new IllegalArgumentException("no table " + name));
            if (!table.whole()) {
                throw new PolicyRejected(table.unreadable());
            }
            rows = new ArrayList<>(table.cells());
        }

        int place(int line) {
            return table.rows().indexOf(table.rowAt(line).orElseThrow(() -> new IllegalArgumentException("no row at line " + line)));
        }

        PolicyBook swapped(int upper) {
            if (upper < 0 || upper + 1 >= rows.size()) {
                return book;
            }
            rows.add(upper, rows.remove(upper + 1));
            return book();
        }

        PolicyBook book() {
            String lineEnd = lineEndOf(book.find(table.name()).orElseThrow());
            return book.with(file(table.name(), table.headings(), rows, lineEnd));
        }
    }
}
