package org.patchwork.policy.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.patchwork.policy.boundary.NoSuchTable;
import org.patchwork.policy.boundary.RowForm;
import org.patchwork.policy.boundary.TableEntry;
import org.patchwork.policy.boundary.TableEntry.Group;
import org.patchwork.policy.boundary.TableSheet;
import org.patchwork.rules.engine.Choice;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyTable;
import org.patchwork.rules.engine.PolicyTables;

/** A book as pages show it: tables, rows, sentences. */
public final class Sheets {

    private static final List<String> CALLED_BY = List.of("rule_id", "id");

    private final PolicyTables tables;
    private final RowSentences sentences;
    private final Map<String, Map<String, String>> meanings = new HashMap<>();

    public Sheets(PolicyBook book) {
        this.tables = new PolicyTables(book);
        this.sentences = new RowSentences(book);
    }

    PolicyTables tables() {
        return tables;
    }

    /** All tables, the scenarios last. */
    public List<TableEntry> list() {
        return tables.list().stream().map(Sheets::entry).toList();
    }

    static TableEntry entry(PolicyTable table) {
        return new TableEntry(table.name(), Group.valueOf(table.kind().name()), table.question(), table.rows().size(), table.whole());
    }

    /** @throws NoSuchTable when there is none of that name */
    public TableSheet sheet(String name) {
        PolicyTable table = table(name);
        return new TableSheet(tables.book().hash(), entry(table), table.headings(),
                table.rows().stream().map(row -> row(table, row)).toList(), PublishingCheck.faults(table.unreadable()));
    }

    PolicyTable table(String name) {
        return tables.find(name).orElseThrow(() -> new NoSuchTable(name));
    }

    PolicyTable.Row rowAt(PolicyTable table, int line) {
        return table.rowAt(line).orElseThrow(() -> new NoSuchTable(table.name() + ':' + line));
    }

    /** A row in plain words; empty when there is no such row or it has none. */
    public String sentence(String name, int line) {
        return tables.find(name).flatMap(table -> table.rowAt(line).map(row -> sentences.of(table, row))).orElse("");
    }

    String sentence(PolicyTable table, PolicyTable.Row row) {
        return sentences.of(table, row);
    }

    /** The services by code, with their names. */
    public List<RowForm.Word> services() {
        return tables.list().stream().filter(table -> table.headings().stream().findFirst().filter("service"::equals).isPresent())
                .flatMap(table -> table.rows().stream().map(row -> new RowForm.Word(row.cell(0), table.cell(row, "name_en")))).toList();
    }

    private TableSheet.Row row(PolicyTable table, PolicyTable.Row row) {
        List<TableSheet.Cell> cells = new ArrayList<>();
        for (int column = 0; column < Math.max(table.headings().size(), row.cells().size()); column++) {
            String heading = column < table.headings().size() ? table.headings().get(column) : "";
            cells.add(new TableSheet.Cell(heading, row.cell(column)));
        }
        return new TableSheet.Row(row.line(), cells, sentences.of(table, row), key(table, row),
                meaning(table, row, "reason_code"), meaning(table, row, "legal_basis"));
    }

    private static String key(PolicyTable table, PolicyTable.Row row) {
        List<String> callers = table.kind().name().equals(Group.SCENARIOS.name()) ? CALLED_BY.subList(1, 2) : CALLED_BY;
        return Stream.concat(callers.stream().map(heading -> table.cell(row, heading)), Stream.of(row.cell(0)))
                .filter(key -> !key.isEmpty()).findFirst().orElse("");
    }

    private String meaning(PolicyTable table, PolicyTable.Row row, String heading) {
        if (!table.headings().contains(heading) || table.kind().name().equals(Group.REFERENCE.name())) {
            return "";
        }
        return meanings.computeIfAbsent(table.kind().name() + heading, any -> {
            Map<String, String> words = new HashMap<>();
            for (Choice choice : tables.choices(table, heading).words()) {
                words.putIfAbsent(choice.word(), choice.meaning());
            }
            return words;
        }).getOrDefault(table.cell(row, heading), "");
    }
}
