package org.patchwork.rules.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyFile;
import org.patchwork.rules.outcome.RowKey;

class PolicyReviewTest {

    private static final String OURS = "scenarios/ours.csv";
    private static final String HEADINGS = "id,viewer_role,viewer_involvement,sensitivity,record_protection,plan,"
            + "expected_gate,expected_outcome,rule_id,reason_code,expected_obligations\n";
    private static final String SOUND = "Z1,TEACHER,ACTIVE,STANDARD,NONE,CP,OPEN,FULL,R170,SUPPORTING_THE_CHILD,AUDIT\n";
    private PolicyBook book;

    @BeforeEach
    void openTheShippedBook() throws IOException {
        book = PolicyBook.ofFolder(Path.of("policy"));
    }

    private PolicyReport reviewed(String scenarios) {
        return PolicyReview.of(book.with(new PolicyFile(OURS, scenarios.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> places(PolicyReport report) {
        return report.faults().stream().map(fault -> fault.table() + ":" + fault.line() + " " + fault.column()).toList();
    }

    @Test
    void the_shipped_book_may_be_published() {
        PolicyReport report = PolicyReview.of(book);
        assertTrue(report.publishable(), report::toString);
        assertEquals(List.of(), report.rowsWithoutScenario());
        assertTrue(report.scenarios() > 200);
        assertEquals(book.hash(), report.hash());
        assertEquals(64, report.policy().orElseThrow().version().length());
    }

    @Test
    void a_quick_look_runs_no_scenario_and_does_not_allow_publishing() {
        PolicyReport report = PolicyReview.quick(book.with(new PolicyFile(OURS, "rubbish".getBytes(StandardCharsets.UTF_8))));
        assertTrue(report.sound());
        assertFalse(report.publishable());
        assertEquals(0, report.scenarios());
    }

    @Test
    void a_scenario_that_does_not_hold_keeps_from_publishing_and_names_what_decided() {
        PolicyReport report = reviewed(HEADINGS + SOUND + "Z2,TEACHER,ACTIVE,SENSITIVE_HEALTH,NONE,CP,OPEN,FULL,,,\n");
        assertFalse(report.publishable());
        assertTrue(report.sound());
        PolicyReport.FailedScenario failed = report.failedScenarios().get(0);
        assertEquals(List.of(OURS, 3, "Z2", new RowKey("44-outcome-sensitive.csv", 2)),
                List.of(failed.file(), failed.line(), failed.id(), failed.row()));
        assertEquals("HIDE", failed.got().get("expected_outcome"));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,OPNE,expected_gate,did you mean OPEN",
        "FULL,SOME,expected_outcome,Known are: FULL",
        "R170,170,rule_id,R and three digits",
        "SUPPORTING_THE_CHILD,SUPPORTING_THE_CHILDS,reason_code,did you mean SUPPORTING_THE_CHILD",
        "AUDIT,AUDIT+TELL,expected_obligations,TELL"})
    void a_word_that_cannot_be_expected_is_a_fault_at_its_cell(String right, String wrong, String column, String words) {
        PolicyReport report = reviewed(HEADINGS + SOUND.replace("," + right, "," + wrong));
        assertEquals(List.of(OURS + ":2 " + column), places(report));
        assertTrue(report.faults().get(0).message().contains(words), () -> report.faults().toString());
        assertFalse(report.publishable());
    }

    @Test
    void all_that_is_wrong_with_a_file_of_scenarios_is_told_at_once() {
        PolicyReport report = reviewed(HEADINGS.replace("expected_outcome", "expected_outcom") + SOUND + SOUND + "Z3,TEACHER\n"
                + ",TEACHER,ACTIVE,STANDARD,NONE,CP,OPEN,,,,\nZ4,TEACHER,ACTIVE,STANDARD,NONE,CP,OPEN,,R17,,\n");
        assertEquals(List.of(OURS + ":1 expected_outcom", OURS + ":3 id", OURS + ":4 ", OURS + ":5 id", OURS + ":6 rule_id"), places(report));
    }

    @Test
    void a_missing_column_an_empty_file_and_another_character_set_are_faults() {
        assertEquals(List.of(OURS + ":1 plan"), places(reviewed(HEADINGS.replace(",plan,", ",note,") + SOUND)));
        assertEquals(List.of(OURS + ":1 "), places(reviewed("")));
        byte[] windows = (HEADINGS + SOUND.replace("Z1", "Z\u2019")).getBytes(Charset.forName("windows-1252"));
        Fault fault = PolicyReview.of(book.with(new PolicyFile(OURS, windows))).faults().get(0);
        assertTrue(fault.message().contains("UTF-8"), fault::message);
        assertEquals(List.of(OURS + ":0 "), places(PolicyReview.of(book.with(new PolicyFile(OURS, new byte[PolicyFile.MOST_BYTES + 1])))));
    }

    @Test
    void faults_of_tables_and_of_scenarios_come_together() {
        book = book.without("62-events.csv");
        PolicyReport report = reviewed(HEADINGS + "Z1,TEACHER\n");
        assertEquals(2, report.faults().size(), report::toString);
        assertFalse(report.scenariosRun());
        assertTrue(report.policy().isEmpty());
    }

    @Test
    void a_slip_in_a_fact_is_warned_of_and_a_word_that_means_to_be_unknown_is_not() {
        PolicyReport report = reviewed(HEADINGS + SOUND.replace("TEACHER", "TEACHR") + "Z2,WIZARD,ACTIVE,STANDARD,NONE,CP,NOT_FOUND,,,,\n"
                + "Z3,,ACTIVE,STANDARD,NONE,CP,NOT_FOUND,,,,\nZ4,TEACHER,ACTIVE,STANDARD,NONE,CP,,,,,\n");
        List<Fault> warned = report.warnings().stream().filter(warning -> warning.kind() == PolicyReport.Warning.Kind.SCENARIO)
                .map(PolicyReport.Warning::place).toList();
        assertEquals(List.of(OURS + ":2 viewer_role", OURS + ":5 "),
                warned.stream().map(place -> place.table() + ":" + place.line() + " " + place.column()).toList());
        assertTrue(warned.get(0).message().contains("did you mean TEACHER"), warned::toString);
    }
}
