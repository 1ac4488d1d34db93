package org.patchwork.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class PolicyTablesTest {

    private static final String OUTCOME = "30-outcome.csv";

    private static PolicyTables shipped() throws IOException {
        return new PolicyTables(PolicyBook.ofFolder(ShippedPolicy.FOLDER));
    }

    private static PolicyTables small() {
        return new PolicyTables(PolicyBook.of(PolicyFiles.small().list()));
    }

    private static String text(PolicyBook book, String name) {
        return new String(book.find(name).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private static List<Integer> lines(PolicyTables tables) {
        return tables.find(OUTCOME).orElseThrow().rows().stream().map(PolicyTable.Row::line).toList();
    }

    private static List<String> rules(PolicyBook book) {
        return text(book, OUTCOME).lines().map(line -> line.substring(0, line.indexOf(','))).toList();
    }

    @Test
    void writing_what_was_read_of_a_shipped_file_gives_the_same_bytes() throws IOException, PolicyRejected {
        PolicyTables shipped = shipped();
        for (PolicyTable table : shipped.list()) {
            assertTrue(table.whole(), () -> table.unreadable().toString());
            if (table.rows().isEmpty()) {
                assertEquals(text(shipped.book(), table.name()), text(shipped.put(table.name(), table.headings(), List.of()), table.name()));
            } else {
                assertEquals(shipped.book(), shipped.change(table.name(), table.rows().get(0).line(), table.rows().get(0).cells()), table.name());
            }
        }
    }

    @Test
    void a_book_written_over_another_leaves_what_says_the_same_as_it_is() throws PolicyRejected {
        PolicyBook before = PolicyBook.of(PolicyFiles.small().with(OUTCOME, text -> "\uFEFF" + text.replace("\n", " \r\n")).list());
        PolicyTables tables = new PolicyTables(before);
        PolicyBook same = PolicyBook.of(PolicyFiles.small().list());
        assertEquals(before, new PolicyTables(same).over(before));
        PolicyBook other = new PolicyTables(new PolicyTables(same).delete(OUTCOME, 3)).over(before);
        assertEquals(text(tables.delete(OUTCOME, 3), OUTCOME), text(other, OUTCOME));
        assertTrue(text(other, OUTCOME).endsWith("\r\n"));
    }

    @Test
    void a_table_tells_what_it_asks_and_what_it_is_for() throws IOException {
        PolicyTables tables = shipped();
        assertEquals("Is it sensitive without any basis?", tables.find("44-outcome-sensitive.csv").orElseThrow().question());
        assertEquals(List.of(TableKind.REFERENCE, TableKind.GATE, TableKind.FAMILY, TableKind.OUTCOME, TableKind.OBLIGATION, TableKind.SCENARIOS),
                Stream.of("00-tables.csv", "10-gate-unknown.csv", "22-family-own.csv", "44-outcome-sensitive.csv", "50-obligation-audit.csv",
                        "scenarios/gate.csv").map(name -> tables.find(name).orElseThrow().kind()).toList());
    }

    @Test
    void a_row_is_changed_and_nothing_else() throws PolicyRejected {
        PolicyTables tables = small();
        PolicyTable table = tables.find(OUTCOME).orElseThrow();
        List<String> cells = table.rowAt(3).orElseThrow().cells().stream().map(cell -> cell.equals("HIDE") ? "LIMITED, \"or so\"" : cell).toList();
        PolicyBook changed = tables.change(OUTCOME, 3, cells);
        assertEquals(text(tables.book(), OUTCOME).replaceFirst("(?m)^(R139.*)HIDE", "$1\"LIMITED, \"\"or so\"\"\""), text(changed, OUTCOME));
        assertEquals(tables.book().without(OUTCOME), changed.without(OUTCOME));
        assertTrue(text(tables.book(), OUTCOME).contains("HIDE"));
    }

    @Test
    void rows_are_put_in_taken_out_and_moved() throws PolicyRejected {
        PolicyTables tables = small();
        List<String> before = rules(tables.book());
        List<String> cells = tables.find(OUTCOME).orElseThrow().rows().get(0).cells();
        String first = before.get(1);
        String second = before.get(2);
        String third = before.get(3);
        assertEquals(List.of("rule_id", first, first, second, third), rules(tables.insertAfter(OUTCOME, 1, cells)));
        assertEquals(List.of("rule_id", first, second, third, first), rules(tables.insertAfter(OUTCOME, 4, cells)));
        assertEquals(List.of("rule_id", first, third), rules(tables.delete(OUTCOME, 3)));
        assertEquals(List.of("rule_id", second, first, third), rules(tables.moveUp(OUTCOME, 3)));
        assertEquals(List.of("rule_id", first, third, second), rules(tables.moveDown(OUTCOME, 3)));
        assertSame(tables.book(), tables.moveUp(OUTCOME, 2));
        assertSame(tables.book(), tables.moveDown(OUTCOME, 4));
    }

    @Test
    void a_row_or_table_that_is_not_there_cannot_be_edited() {
        assertThrows(IllegalArgumentException.class, () -> small().delete(OUTCOME, 9));
        assertThrows(IllegalArgumentException.class, () -> small().delete(OUTCOME, 1));
        assertThrows(IllegalArgumentException.class, () -> small().delete("31-outcome.csv", 2));
    }

    @Test
    void a_whole_table_is_put_in() {
        PolicyBook book = small().put("49-outcome-new.csv", List.of("rule_id", "plan"), List.of(List.of("R190", "CIN|CP")));
        assertEquals("rule_id,plan\nR190,CIN|CP\n", text(book, "49-outcome-new.csv"));
    }

    @Test
    void a_draft_with_faults_is_shown_with_its_faults_and_can_be_edited() throws PolicyRejected {
        PolicyBook faulty = PolicyBook.of(PolicyFiles.small().with(OUTCOME, "R139,sensitive,", ",,\nR139,sensitve,x,").list());
        PolicyTables tables = new PolicyTables(faulty);
        assertEquals(List.of(2, 3, 4, 5), lines(tables));
        assertTrue(tables.find(OUTCOME).orElseThrow().rowAt(3).orElseThrow().blank());
        PolicyBook mended = tables.delete(OUTCOME, 3);
        assertEquals(List.of(2, 3, 4), lines(new PolicyTables(mended)));
        assertTrue(text(mended, OUTCOME).contains("R139,sensitve,x,"));
    }

    @Test
    void a_table_with_unknown_headings_is_shown_all_the_same() {
        PolicyTable table = new PolicyTables(PolicyBook.of(PolicyFiles.small().with(OUTCOME, ",outcome,", ",outcom,").list())).find(OUTCOME).orElseThrow();
        assertEquals(TableKind.UNKNOWN, table.kind());
        assertEquals(3, table.rows().size());
    }

    @Test
    void a_table_that_cannot_be_read_to_its_end_says_so_and_is_not_written_over() {
        PolicyTables quotes = new PolicyTables(PolicyBook.of(PolicyFiles.small().with(OUTCOME, "R139,", "R139,\"x\"y,").list()));
        PolicyTable table = quotes.find(OUTCOME).orElseThrow();
        assertFalse(table.whole());
        assertEquals(3, table.unreadable().get(0).line());
        assertEquals(List.of(2), lines(quotes));
        assertThrows(PolicyRejected.class, () -> quotes.delete(OUTCOME, 2));
        PolicyTables bytes = new PolicyTables(PolicyBook.of(PolicyFiles.small().withBytes(OUTCOME, new byte[] {'a', (byte) 0x92}).list()));
        assertFalse(bytes.find(OUTCOME).orElseThrow().whole());
        PolicyTables empty = new PolicyTables(PolicyBook.of(PolicyFiles.small().withBytes(OUTCOME, new byte[0]).list()));
        assertThrows(PolicyRejected.class, () -> empty.insertAfter(OUTCOME, 1, List.of()));
    }
}
