package org.patchwork.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFaultsTest {

    private static final String OUTCOME = "30-outcome.csv";
    private static final String GATE = "10-gate.csv";
    private final PolicyFiles files = PolicyFiles.small();

    private static void assertFault(PolicyFiles files, String table, int line, String column, String words) {
        List<Fault> faults = files.faults();
        assertTrue(faults.stream().anyMatch(fault -> fault.table().equals(table) && fault.line() == line
                && fault.column().equals(column) && fault.message().contains(words)), () -> "Faults: " + faults);
    }

    @Test
    void the_small_policy_is_sound() {
        assertEquals(List.of(), files.faults());
    }

    @Test
    void a_byte_order_mark_windows_line_ends_and_spaces_are_harmless_and_leave_the_version() throws PolicyRejected {
        String version = PolicyCompiler.sound(files.list()).version();
        files.with(OUTCOME, text -> "\uFEFF" + text.replace("\n", "\r\n").replace("R139,sensitive,", "R139 , sensitive  ,"));
        assertEquals(version, PolicyCompiler.sound(files.list()).version());
    }

    @Test
    void blank_rows_at_the_end_are_harmless() {
        assertEquals(List.of(), files.with(OUTCOME, text -> text + ",,,,,,,,,\n\n").faults());
    }

    @Test
    void quoted_cells_and_columns_in_another_order_are_harmless() {
        assertEquals(List.of(), files.with(GATE, text -> "\"source\",gate,rule_id,viewer_involvement,reason_code,legal_basis,owner,agreed\n"
                + "\"Part A, first\",OPEN,-,ANY,-,-,IG,2026-11-22\n").faults());
    }

    @Test
    void windows_1252_is_refused_where_it_stands() {
        files.with(OUTCOME, "Part B2", "Women\u2019s aid");
        files.withBytes(OUTCOME, files.text(OUTCOME).getBytes(Charset.forName("windows-1252")));
        assertFault(files, OUTCOME, 2, "source", "CSV UTF-8");
    }

    @Test
    void utf_16_is_refused() {
        assertFault(files.withBytes(OUTCOME, files.text(OUTCOME).getBytes(StandardCharsets.UTF_16)), OUTCOME, 1, "", "UTF-16");
    }

    @ParameterizedTest
    @CsvSource({"';',semicolons", "'\t',tabs"})
    void other_separators_are_refused(String separator, String words) {
        assertFault(files.with(OUTCOME, text -> text.replace(",", separator)), OUTCOME, 1, "", words);
    }

    @Test
    void quotation_marks_that_do_not_match_are_refused() {
        assertFault(files.with(OUTCOME, "R139,sensitive", "R139,\"sensitive"), OUTCOME, 3, "", "quotation marks");
    }

    @ParameterizedTest
    @CsvSource({"SENSITVE_HEALTH,did you mean SENSITIVE_HEALTH", "standard,did you mean STANDARD", "any,did you mean ANY", "sensitiv,did you mean sensitive",
        "team,not a known value", "NOT STANDARD,did you mean not STANDARD", "\u201CSTANDARD\u201D,typographic", "1-Mar,date", "STANDARD||UNKNOWN,value is missing", "STANDARD|STANDARD,twice",
        "not ANY,not a known value", "drools.getKieRuntime(),not a known value", "\\u0022);System.exit(1);//,not a known value",
        "STANDARD*/,did you mean STANDARD", "'',blank"})
    void a_condition_that_is_no_known_value_is_refused(String cell, String words) {
        assertFault(files.with(OUTCOME, "R170,STANDARD,", "R170," + cell + ","), OUTCOME, 4, "sensitivity", words);
    }

    @Test
    void java_in_a_cell_is_refused() {
        assertFault(files.with(OUTCOME, "R170,STANDARD,", "R170,\"\"\"; Runtime.getRuntime().exec(\"\"id\"\"); //\","),
                OUTCOME, 4, "sensitivity", "not a known value");
        assertFault(files.with(GATE, "Part A", "\"\"\"; Runtime.getRuntime().exec(\"\"id\"\"); //\""), GATE, 2, "source", "cannot stand here");
    }

    @Test
    void excluding_every_value_is_refused() {
        assertFault(files.with(OUTCOME, "R170,STANDARD,", "R170,not STANDARD|UNKNOWN|sensitive,"), OUTCOME, 4, "sensitivity", "never match");
    }

    @Test
    void a_group_of_another_fact_is_refused() {
        assertFault(files.with(GATE, "not team", "sensitive"), GATE, 2, "viewer_involvement", "not a known value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=A1", "+1", "@SUM(A1)", "-2"})
    void a_formula_is_refused(String cell) {
        assertFault(files.with(OUTCOME, "R170,STANDARD,", "R170," + cell + ","), OUTCOME, 4, "sensitivity", "formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Part\u0007 B2", "Part\u200B B2", "\"Part\nB2\"", "Part\u202EB2"})
    void invisible_characters_and_line_breaks_in_a_cell_are_refused(String cell) {
        assertFault(files.with(OUTCOME, "Part B2", cell), OUTCOME, 2, "source", "invisible");
    }

    @Test
    void a_cell_that_is_too_long_is_refused() {
        assertFault(files.with(OUTCOME, "Part B2", "a".repeat(501)), OUTCOME, 2, "source", "longer than 500");
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        assertFault(files.with(OUTCOME, "Part B2", "a".repeat(10_000_000)), OUTCOME, 0, "", "larger");
    }

    @Test
    void too_many_rows_are_refused() {
        assertFault(files.with(OUTCOME, text -> text + "x\n".repeat(1_001)), OUTCOME, 0, "", "rows");
    }

    @Test
    void a_blank_row_in_the_middle_is_refused() {
        assertFault(files.with(OUTCOME, "R139,", ",,,,,,,,,\nR139,"), OUTCOME, 3, "", "blank");
    }

    @Test
    void a_row_with_a_cell_too_many_is_refused() {
        assertFault(files.with(OUTCOME, "R139,sensitive,", "R139,sensitive,,"), OUTCOME, 3, "", "11 cells");
    }

    @Test
    void a_row_with_the_same_conditions_as_an_earlier_one_is_refused() {
        assertFault(files.with(OUTCOME, "R170,STANDARD,ANY,not 13_15|16_17,", "R170,sensitive,ANY,ANY,"), OUTCOME, 4, "", "row 3");
    }

    @ParameterizedTest
    @CsvSource({"sensitivity,sensitivty,did you mean sensitivity", "sensitivity,colour,not a heading", "agreed,agred,did you mean agreed",
        "sensitivity,decided_rule,known only once", "sensitivity,consent,twice"})
    void a_heading_that_is_not_right_is_refused(String heading, String instead, String words) {
        assertFault(files.with(OUTCOME, heading, instead), OUTCOME, 1, instead, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule_id", "reason_code", "legal_basis", "source", "owner", "agreed"})
    void a_missing_column_is_refused(String heading) {
        assertFault(files.with(OUTCOME, heading, "competence"), OUTCOME, 1, heading, "missing");
    }

    @Test
    void a_gate_that_asks_for_an_involvement_is_refused() {
        assertFault(files.with(GATE, "action", "sensitivity"), GATE, 1, "sensitivity", "must not depend on an involvement");
    }

    @Test
    void a_table_that_asks_for_nothing_is_refused() {
        assertFault(files.with("20-family.csv", text -> text.replace(",viewer_role,subject", "").replace(",PARENT,CHILD", "")),
                "20-family.csv", 1, "", "no fact");
    }

    @ParameterizedTest
    @CsvSource({"'',blank", "R17,R and three digits", "R171,retired", "R999,product's own", "-,R and three digits"})
    void a_rule_id_that_is_not_right_is_refused(String id, String words) {
        assertFault(files.with(OUTCOME, "R170,", id + ","), OUTCOME, 4, "rule_id", words);
    }

    @Test
    void a_rule_with_two_reasons_is_refused() {
        assertFault(files.with(OUTCOME, "R170,", "R139,"), OUTCOME, 4, "reason_code", "SENSITIVE_NO_BASIS elsewhere");
    }

    @Test
    void a_row_that_opens_the_gate_has_no_rule() {
        assertFault(files.with(GATE, "-,ANY,ANY,OPEN", "R099,ANY,ANY,OPEN"), GATE, 3, "rule_id", "OPEN has -");
    }

    @Test
    void only_a_stub_carries_the_brokers_card() {
        files.with(GATE, text -> text.replace("gate,", "gate,broker_card,").replace("STUB,", "NOT_FOUND,Y,").replace("OPEN,", "OPEN,N,"));
        assertFault(files, GATE, 2, "broker_card", "STUB");
    }

    @ParameterizedTest
    @CsvSource({"'FULL,SUPPORTING_THE_CHILD','FUL,SUPPORTING_THE_CHILD',outcome,did you mean FULL", "SUPPORTING_THE_CHILD,SUPORTING_THE_CHILD,reason_code,did you mean",
        "'SUPPORTING_THE_CHILD,PUBLIC_TASK','SUPPORTING_THE_CHILD,',legal_basis,blank", "'SUPPORTING_THE_CHILD,PUBLIC_TASK,Part B2','SUPPORTING_THE_CHILD,PUBLIC_TASK,',source,blank"})
    void a_result_or_its_provenance_that_is_not_right_is_refused(String there, String instead, String column, String words) {
        assertFault(files.with(OUTCOME, there, instead), OUTCOME, 4, column, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22/11/2026", "2026-02-30", "22-Nov-26", "today"})
    void a_date_that_is_none_is_refused(String date) {
        assertFault(files.with(OUTCOME, "2026-11-22", date), OUTCOME, 2, "agreed", "not a date");
    }

    @Test
    void an_unknown_obligation_is_refused() {
        assertFault(files.with("50-obligation.csv", "AUDIT,", "AUDIT|TELL,"), "50-obligation.csv", 2, "obligation", "not a known value");
    }

    @Test
    void a_table_that_tells_too_many_combinations_apart_is_refused() {
        String all = "%s,%s,%s,%s,%s,%s,%s";
        StringBuilder table = new StringBuilder("rule_id,viewer_involvement,inv_status,consent,plan,holder_decision,statutory,record_protection,"
                + "outcome,reason_code,legal_basis,source,owner,agreed\n");
        String[][] words = {{"ACTIVE", "LEAD", "CLOSED", "NONE", "INVITED", "CORE_GROUP"}, {"ACTIVE", "PLANNED", "ARCHIVED", "DISPUTED", "CLOSED_RECENT", "UNKNOWN"},
            {"FULL", "NONE", "REFUSED", "EXPIRED", "WITHDRAWN", "UNKNOWN"}, {"CIN", "CP", "LAC", "NONE", "EARLY_HELP", "UNKNOWN"},
            {"NONE", "WITHHOLD", "DISCLOSE_FULL", "DISCLOSE_EXISTENCE", "UNKNOWN", "UNKNOWN"}, {"NONE", "MASH", "EDT", "S47", "POLICE_PROTECTION", "UNKNOWN"},
            {"NONE", "LOCATION", "SHIELDED", "ADOPTION_SEALED", "PROTECTED_PERSON", "UNKNOWN"}};
        for (int row = 0; row < 6; row++) {
            Object[] cells = new Object[words.length];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = words[column][row];
            }
            table.append("R139,").append(all.formatted(cells)).append(",HIDE,SENSITIVE_NO_BASIS,CONFIDENCE,Part B2,IG,2026-11-22\n");
        }
        assertFault(files.with("31-outcome-large.csv", text -> table.toString()), "31-outcome-large.csv", 0, "", "Split the table");
    }

    @Test
    void a_listed_table_that_is_gone_is_missed() {
        assertFault(files.without(GATE), "00-tables.csv", 2, "table", "10-gate.csv is listed");
    }

    @Test
    void a_kind_of_table_that_is_gone_is_missed() {
        assertFault(files.without("07-consent.csv"), "", 0, "", "consent_giver");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30-outcome (1).csv", "Outcome.csv", "30-outcome.xlsx", "30-OUTCOME.CSV"})
    void a_file_that_is_not_named_as_a_table_is_refused(String name) {
        assertFault(files.withBytes(name, files.text(OUTCOME).getBytes(StandardCharsets.UTF_8)), name, 0, "", "name");
    }

    @Test
    void a_file_without_headings_is_refused() {
        assertFault(files.withBytes(OUTCOME, new byte[0]), OUTCOME, 1, "", "no headings");
    }

    @Test
    void all_faults_of_all_files_are_told_together() {
        files.with(OUTCOME, "R139,sensitive,", ",sensitve,").with(GATE, "2026-11-22", "soon").with("03-services.csv", "STANDARD", "NORMAL");
        assertEquals(List.of("03-services.csv:2 sensitivity", "10-gate.csv:2 agreed", "30-outcome.csv:3 rule_id", "30-outcome.csv:3 sensitivity"),
                files.faults().stream().map(fault -> fault.table() + ":" + fault.line() + " " + fault.column()).sorted().toList());
    }

    @Test
    void nothing_in_a_fault_acts_on_a_terminal() {
        List<Fault> faults = files.with(OUTCOME, "sensitivity", "\u001B[31msensitivity").faults();
        assertTrue(faults.stream().noneMatch(fault -> fault.inOneLine().contains("\u001B")), faults::toString);
    }
}
