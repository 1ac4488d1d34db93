package org.patchwork.rules.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCommandTest {

    private static final String HEADINGS = "id,viewer_role,viewer_involvement,sensitivity,record_protection,plan";
    @TempDir
    private Path folder;
    private Path policy;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @BeforeEach
    void copyTheSmallPolicy() throws IOException {
        policy = Files.createDirectory(folder.resolve("policy"));
        // the small policy, and what it lacks to keep the properties
        for (String part : List.of("small-policy", "small-policy-closed")) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources/org/patchwork/rules", part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, policy.resolve(file.getFileName()));
                }
            }
        }
    }

    private int run(String... arguments) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new PolicyCommand(to, new PrintStream(problems, true, StandardCharsets.UTF_8), policy).run(List.of(arguments));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return problems.toString(StandardCharsets.UTF_8);
    }

    private Path save(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> decided(String facts) throws IOException {
        Path decisions = folder.resolve("out.csv");
        assertEquals(0, run("decide", "--facts", save("facts.csv", facts).toString(), "--out", decisions.toString()), this::complained);
        return Files.readAllLines(decisions);
    }

    private void assertRefused(String facts, String words) throws IOException {
        Path decisions = folder.resolve("out.csv");
        assertEquals(2, run("decide", "--facts", save("facts.csv", facts).toString(), "--out", decisions.toString()));
        assertTrue(complained().contains(words), this::complained);
        assertFalse(Files.exists(decisions));
    }

    @Test
    void a_case_is_decided_with_all_that_is_to_be_known_of_it() throws IOException {
        assertEquals(List.of("id,gate,outcome,rule_id,reason_code,legal_basis,obligations",
                "A1,OPEN,FULL,R170,SUPPORTING_THE_CHILD,UK GDPR article 6(1)(e),AUDIT",
                "A2,STUB,HIDE,R083,NOT_INVOLVED,The duty of confidence,AUDIT_DENIAL"),
                decided(HEADINGS + "\nA1,TEACHER,ACTIVE,STANDARD,NONE,CP\nA2,TEACHER,NONE,STANDARD,NONE,CP\n"));
    }

    @Test
    void rows_keep_their_order_and_columns_may_have_any_with_others_between() throws IOException {
        List<String> rows = decided("\uFEFFplan,\"note, mine\",sensitivity,id,viewer_involvement,statutory,record_protection,viewer_role\r\n"
                + "CP,\"a \"\"b\"\", c\",STANDARD,Z9,ACTIVE,S47,NONE,TEACHER\r\nCP,,SENSITIVE_HEALTH, A 1,LEAD,,NONE,TEACHER\r\n");
        assertTrue(rows.get(1).startsWith("Z9,OPEN,FULL,R170,") && rows.get(1).endsWith("AUDIT+PURPOSE_CODE"), rows::toString);
        assertTrue(rows.get(2).startsWith("\" A 1\",OPEN,HIDE,R139,") && rows.get(2).endsWith("AUDIT_DENIAL+PURPOSE_CODE"), rows::toString);
    }

    @ParameterizedTest
    @CsvSource({"12,R170", "13,R999", "17,R999", "18,R170", "120,R170", "121,R170", "UNBORN,R170", "DECEASED,R170", "13_15,R999", "9.5,R170", "'',R170"})
    void an_age_is_a_number_or_a_band_or_unknown(String age, String rule) throws IOException {
        assertTrue(decided(HEADINGS + ",child_age\nA1,TEACHER,ACTIVE,STANDARD,NONE,CP," + age + "\n").get(1).contains("," + rule + ","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer_role", "viewer_involvement", "sensitivity", "record_protection", "plan", "id"})
    void a_column_that_has_no_safe_default_must_be_there(String column) throws IOException {
        assertRefused(HEADINGS.replace(column, "other") + "\nA1,a,b,c,d,e\n", column);
    }

    @Test
    void a_fact_given_twice_is_refused() throws IOException {
        assertRefused(HEADINGS + ",plan\nA1,a,b,c,d,e,f\n", "plan");
    }

    @ParameterizedTest
    @CsvSource({"'A1,TEACHER',cells", "'A1,TEACHER,ACTIVE,STANDARD,NONE,CP,more',cells", "'\"A1,TEACHER,ACTIVE,STANDARD,NONE,CP',line"})
    void a_row_that_cannot_be_read_is_refused_with_its_line(String row, String words) throws IOException {
        assertRefused(HEADINGS + "\n" + row + "\n", words);
    }

    @Test
    void ids_are_kept_as_they_are_even_twice_or_blank() throws IOException {
        List<String> rows = decided(HEADINGS + "\nA1,TEACHER,ACTIVE,STANDARD,NONE,CP\nA1,TEACHER,NONE,STANDARD,NONE,CP\n,TEACHER,NONE,STANDARD,NONE,CP\n");
        assertEquals(List.of("A1,OPEN", "A1,STUB", "\"\",STUB,HI"), List.of(rows.get(1).substring(0, 7), rows.get(2).substring(0, 7), rows.get(3).substring(0, 10)));
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertRefused("", "empty");
    }

    @Test
    void windows_1252_is_refused() throws IOException {
        Path facts = Files.write(folder.resolve("f.csv"), (HEADINGS + "\nA\u2019,a,b,c,d,e\n").getBytes(Charset.forName("windows-1252")));
        assertEquals(2, run("decide", "--facts", facts.toString(), "--out", folder.resolve("o.csv").toString()));
        assertTrue(complained().contains("UTF-8"), this::complained);
    }

    @Test
    void a_broken_policy_decides_nothing_and_says_why() throws IOException {
        Files.writeString(policy.resolve("30-outcome.csv"), Files.readString(policy.resolve("30-outcome.csv")).replace("HIDE", "HID"));
        Path decisions = folder.resolve("out.csv");
        Path facts = save("facts.csv", HEADINGS + "\nA1,TEACHER,ACTIVE,STANDARD,NONE,CP\n");
        assertEquals(1, run("decide", "--facts", facts.toString(), "--out", decisions.toString()));
        assertTrue(said().contains("30-outcome.csv:3 [outcome]: \"HID\" is not a known value; did you mean HIDE?"), this::said);
        assertFalse(Files.exists(decisions));
    }

    @Test
    void a_policy_that_holds_its_scenarios_passes() throws IOException {
        Path scenarios = save("more.csv", HEADINGS + ",expected_gate,expected_outcome,rule_id,reason_code,expected_obligations\n"
                + "A1,TEACHER,ACTIVE,STANDARD,NONE,CP,OPEN,FULL,R170,SUPPORTING_THE_CHILD,AUDIT\nA2,TEACHER,NONE,STANDARD,NONE,CP,STUB,,,,\n");
        assertEquals(0, run("check", "--scenarios", scenarios.toString()), this::said);
        assertTrue(said().endsWith("2 passed, 0 failed" + System.lineSeparator()), this::said);
    }

    @Test
    void a_scenario_that_does_not_hold_is_told_with_what_came_and_from_which_row() throws IOException {
        Files.createDirectory(policy.resolve("scenarios"));
        Files.writeString(policy.resolve("scenarios/ours.csv"), HEADINGS + ",expected_outcome,rule_id\nA1,TEACHER,ACTIVE,SENSITIVE_HEALTH,NONE,CP,FULL,R122\n");
        assertEquals(1, run("check"));
        assertTrue(said().contains("A1: expected FULL R122; got HIDE R139 by 30-outcome.csv:3 (ours.csv, line 2"), this::said);
        assertTrue(said().endsWith("0 passed, 1 failed" + System.lineSeparator()), this::said);
    }

    @Test
    void faults_count_as_failed() throws IOException {
        Files.delete(policy.resolve("62-events.csv"));
        assertEquals(1, run("check"));
        assertTrue(said().endsWith("0 passed, 1 failed" + System.lineSeparator()), this::said);
    }

    @Test
    void rows_that_can_never_match_are_warned_of_and_do_not_fail() throws IOException {
        Path table = policy.resolve("30-outcome.csv");
        Files.writeString(table, Files.readString(table).replace("R170,STANDARD,ANY,not 13_15|16_17", "R170,SENSITIVE_HEALTH,FULL,ANY"));
        assertEquals(0, run("check"));
        assertTrue(said().contains("warning: 30-outcome.csv:4: The row can never match"), this::said);
    }

    @Test
    void a_policy_that_keeps_the_properties_is_proved_and_says_how_many_combinations_there_were() {
        assertEquals(0, run("prove", "--policy", "policy"), this::said);
        assertEquals(6, said().lines().filter(line -> line.matches("Property [1-6] holds: .*")).count(), this::said);
        assertTrue(said().lines().reduce((a, b) -> b).orElseThrow().matches("Proved over [\\d,]+ combinations of facts in [\\d,]+ ms\\."), this::said);
    }

    @Test
    void a_breach_is_told_in_words_and_counts_as_failed() throws IOException {
        Path table = policy.resolve("30-outcome.csv");
        Files.writeString(table, Files.readString(table).replace("R139,sensitive,ANY,ANY,HIDE", "R139,sensitive,ANY,ANY,BROKERED"));
        assertEquals(1, run("prove"));
        assertTrue(said().contains("Property 3 does not hold.") && said().contains("For example: ") && said().contains("30-outcome.csv:3"), this::said);
        out.reset();
        assertEquals(1, run("check"));
        assertEquals(1, said().lines().filter(line -> line.contains("sensitive must never be shown without")).count(), this::said);
        assertTrue(said().endsWith("0 passed, 1 failed" + System.lineSeparator()), this::said);
    }

    @Test
    void two_policies_are_compared_in_words() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (Stream<Path> files = Files.list(policy)) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        assertEquals(0, run("diff", policy.toString(), other.toString()), this::said);
        Path table = other.resolve("30-outcome.csv");
        Files.writeString(table, Files.readString(table).replace("not 13_15|16_17,FULL", "ANY,FULL"));
        out.reset();
        assertEquals(1, run("diff", policy.toString(), other.toString()));
        assertTrue(said().contains("child_age: \"not 13_15|16_17\" is now \"ANY\"") && said().contains("HIDE (R999) becomes FULL (R170) in "), this::said);
        assertEquals(2, run("diff", policy.toString()));
    }

    private Path exported() throws IOException {
        Path workbook = folder.resolve("policy.xlsx");
        assertEquals(0, run("export", "--out", workbook.toString()), this::complained);
        return workbook;
    }

    private Map<String, String> files() throws IOException {
        try (Stream<Path> paths = Files.list(policy)) {
            Map<String, String> files = new TreeMap<>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
            return files;
        }
    }

    @Test
    void a_workbook_taken_back_unchanged_changes_no_file() throws IOException {
        Map<String, String> before = files();
        assertEquals(0, run("import", "--workbook", exported().toString()), this::said);
        assertTrue(said().endsWith("0 files changed" + System.lineSeparator()), this::said);
        assertEquals(before, files());
    }

    @Test
    void a_workbook_gives_its_tables_to_the_folder_and_says_what_changed() throws IOException {
        Path workbook = exported();
        Map<String, String> before = files();
        Path table = policy.resolve("30-outcome.csv");
        Files.writeString(table, before.get("30-outcome.csv").replace("R139,sensitive,ANY,ANY,HIDE", "R139,sensitive,ANY,ANY,LIMITED"));
        Files.writeString(policy.resolve("31-outcome-own.csv"), before.get("30-outcome.csv"));
        assertEquals(0, run("import", "--workbook", workbook.toString(), "--draft"), this::said);
        assertTrue(said().contains("30-outcome.csv: 1 rows new, 1 rows gone"), this::said);
        assertTrue(said().contains("31-outcome-own.csv is not in the workbook and stays as it is."), this::said);
        assertEquals(before.get("30-outcome.csv"), files().get("30-outcome.csv"));
        assertEquals(before.size() + 1, files().size());
    }

    @Test
    void faults_are_told_by_sheet_and_cell_and_nothing_is_written_but_as_a_draft() throws IOException {
        Path table = policy.resolve("30-outcome.csv");
        Map<String, String> sound = files();
        Files.writeString(table, sound.get("30-outcome.csv").replace("HIDE", "HID"));
        Map<String, String> faulty = files();
        Path workbook = exported();
        Files.writeString(table, sound.get("30-outcome.csv"));
        assertEquals(1, run("import", "--workbook", workbook.toString()));
        assertTrue(said().contains("'30-outcome' cell E5: \"HID\" is not a known value; did you mean HIDE?"), this::said);
        assertTrue(said().endsWith("1 things to mend; nothing was written." + System.lineSeparator()), this::said);
        assertEquals(sound, files());
        assertEquals(0, run("import", "--workbook", workbook.toString(), "--draft"), this::said);
        assertEquals(faulty, files());
    }

    @Test
    void a_file_that_is_no_workbook_changes_nothing() throws IOException {
        Map<String, String> before = files();
        assertEquals(1, run("import", "--workbook", save("policy.xlsx", "a,b").toString(), "--draft"));
        assertTrue(said().contains("The file is text, not a workbook."), this::said);
        assertEquals(before, files());
    }

    @Test
    void a_policy_that_cannot_be_read_is_not_written_as_a_workbook() throws IOException {
        Files.write(policy.resolve("30-outcome.csv"), new byte[] {'a', (byte) 0x92});
        assertEquals(1, run("export", "--out", folder.resolve("policy.xlsx").toString()));
        assertFalse(Files.exists(folder.resolve("policy.xlsx")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "publish", "check --bogus x", "check --scenarios", "check --policy a --policy b", "check stray", "decide --facts a",
        "export", "export --out policy.csv", "import", "import --workbook /no/such.xlsx", "import --draft x", "export --draft --out a.xlsx", "check --policy /no/such/folder", "check --scenarios /no/such.csv", "decide --facts /no/such.csv --out o.csv"})
    void what_cannot_be_used_ends_with_two_and_a_word_of_help(String command) {
        assertEquals(2, run(command.isEmpty() ? new String[0] : command.split(" ")));
        assertFalse(complained().isBlank());
        assertEquals("", said());
    }
}
