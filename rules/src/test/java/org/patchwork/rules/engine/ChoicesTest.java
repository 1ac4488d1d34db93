package org.patchwork.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.patchwork.rules.engine.Choices.Form;

class ChoicesTest {

    private static final List<String> WORD_FAULTS = List.of("is not a known value", "is listed here and is not in the folder");
    private final PolicyTables tables = shipped();

    private static PolicyTables shipped() {
        return new PolicyTables(PolicyBook.of(PolicyFiles.of(ShippedPolicy.FOLDER).list()));
    }

    private Choices of(String table, String heading) {
        return tables.choices(tables.find(table).orElseThrow(), heading);
    }

    private static List<String> words(List<Choice> choices) {
        return choices.stream().map(Choice::word).toList();
    }

    /** Whether the strict reader finds that a cell holds a word that it does not know. */
    private static boolean refused(PolicyTable table, int column, List<String> cells) throws PolicyRejected {
        PolicyTable.Row row = table.rows().get(0);
        List<List<String>> rows = new ArrayList<>();
        for (String cell : cells) {
            List<String> changed = new ArrayList<>(row.cells());
            changed.set(column, cell);
            rows.add(changed);
        }
        PolicyBook book = shipped().put(table.name(), table.headings(), rows);
        try {
            PolicyCompiler.sound(book.files());
            return false;
        } catch (PolicyRejected rejected) {
            long faulty = rejected.faults().stream()
                    .filter(fault -> fault.table().equals(table.name()) && fault.line() > 1 && fault.column().equals(table.headings().get(column)))
                    .filter(fault -> WORD_FAULTS.stream().anyMatch(fault.message()::contains)).map(Fault::line).distinct().count();
            assertTrue(faulty == 0 || faulty == cells.size(), () -> table.name() + " " + table.headings().get(column) + ": " + rejected.getMessage());
            return faulty > 0;
        }
    }

    @Test
    void the_strict_reader_knows_every_word_that_is_offered_and_no_other_where_the_list_is_closed() throws PolicyRejected {
        int closed = 0;
        for (PolicyTable table : tables.list()) {
            for (int column = 0; column < table.headings().size() && !table.rows().isEmpty(); column++) {
                Choices choices = tables.choices(table, table.headings().get(column), table.rows().get(0));
                List<String> offered = Stream.of(choices.words(), choices.groups()).flatMap(List::stream).map(Choice::word)
                        .filter(word -> !word.equals(DecisionRow.OPENS)).toList();
                assertFalse(!offered.isEmpty() && refused(table, column, offered), () -> table.name() + " " + choices);
                if (choices.form().closed()) {
                    assertTrue(refused(table, column, List.of("XQZ_NO_SUCH_WORD")), () -> table.name() + " " + choices);
                    closed++;
                }
            }
        }
        assertTrue(closed > 100, "closed columns: " + closed);
    }

    @Test
    void a_condition_may_say_any_not_words_and_the_groups_of_its_fact_alone() throws PolicyRejected {
        Choices choices = of("44-outcome-sensitive.csv", "sensitivity");
        assertEquals(Form.CONDITION, choices.form());
        assertTrue(choices.form().condition() && choices.form().closed() && choices.form().separator().equals("|"));
        assertEquals(List.of("sensitive"), words(choices.groups()));
        assertEquals("That the service is involved is itself sensitive information", choices.groups().get(0).meaning());
        assertTrue(words(choices.words()).contains("SENSITIVE_HEALTH"));
        PolicyTable table = tables.find("44-outcome-sensitive.csv").orElseThrow();
        assertFalse(refused(table, 1, List.of("ANY", "not STANDARD|sensitive")));
    }

    @Test
    void codes_come_with_their_words() {
        assertTrue(of("48-outcome-support.csv", "reason_code").words().stream()
                .anyMatch(choice -> choice.word().equals("ARCHIVED") && choice.meaning().equals("It ended long ago.")));
        assertTrue(of("10-gate-unknown.csv", "viewer_role").words().stream()
                .anyMatch(choice -> choice.word().equals("DSL") && choice.meaning().equals("Designated safeguarding lead")));
    }

    @Test
    void only_a_gate_may_leave_rule_reason_and_basis_open() {
        for (String heading : List.of("rule_id", "reason_code", "legal_basis")) {
            assertTrue(words(of("19-gate-involvement.csv", heading).words()).contains("-"));
            assertFalse(words(of("48-outcome-support.csv", heading).words()).contains("-"));
        }
    }

    @Test
    void the_values_of_a_group_are_those_of_its_fact() {
        PolicyTable groups = tables.find("01-groups.csv").orElseThrow();
        assertEquals(words(of("44-outcome-sensitive.csv", "sensitivity").words()), words(tables.choices(groups, "values", groups.rows().get(0)).words()));
        assertTrue(of("01-groups.csv", "values").words().size() > 100);
    }

    @Test
    void scenarios_may_leave_cells_blank_and_other_headings_are_notes() throws IOException {
        PolicyTables withScenarios = new PolicyTables(PolicyBook.ofFolder(ShippedPolicy.FOLDER));
        PolicyTable gate = withScenarios.find("scenarios/gate.csv").orElseThrow();
        List<Form> forms = Stream.of("plan", "expected_gate", "expected_obligations", "rule_id", "scenario")
                .map(heading -> withScenarios.choices(gate, heading).form()).toList();
        assertEquals(List.of(Form.CASE, Form.EXPECTED, Form.EXPECTED_WORDS, Form.EXPECTED_RULE, Form.NOTE), forms);
        assertTrue(forms.stream().allMatch(Form::blank));
    }

    @Test
    void a_faulty_draft_offers_what_can_be_read() throws IOException {
        PolicyTables faulty = new PolicyTables(PolicyBook.ofFolder(ShippedPolicy.FOLDER).without("01-groups.csv").without("03-services.csv"));
        Choices choices = faulty.choices(faulty.find("44-outcome-sensitive.csv").orElseThrow(), "sensitivity");
        assertEquals(List.of(), choices.groups());
        assertTrue(words(choices.words()).contains("SENSITIVE_HEALTH"));
    }
}
