package org.patchwork.rules.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyFile;

class SentencesTest {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z0-9]+_[A-Z0-9_]+\\b|\\b(?!GDPR\\b)[A-Z]{4,}\\b");
    private static PolicyBook book;

    @BeforeAll
    static void openTheShippedBook() throws IOException {
        book = PolicyBook.ofFolder(Path.of("policy"));
    }

    private static List<Sentences.Row> rowsOf(PolicyBook of, String file) {
        return Sentences.rowsOf(of, file, Locale.UK);
    }

    @Test
    void no_row_of_the_shipped_tables_reads_back_with_a_raw_code_or_a_word_it_does_not_know() {
        List<String> raw = new ArrayList<>();
        book.files().forEach(file -> rowsOf(book, file.name()).stream()
                .filter(row -> RAW_CODE.matcher(row.sentence()).find() || row.sentence().contains("{") || decides(file) && row.sentence().contains("\""))
                .forEach(row -> raw.add(file.name() + ":" + row.line() + " " + row.sentence())));
        if (Boolean.getBoolean("print")) {
            book.files().forEach(file -> rowsOf(book, file.name()).forEach(row -> System.out.println(file.name() + ":" + row.line() + " " + row.sentence())));
        }
        assertEquals(List.of(), raw);
    }

    private static boolean decides(PolicyFile file) {
        return file.name().compareTo("10") > 0 && file.name().compareTo("60") < 0;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "44-outcome-sensitive.csv;2;When the service is sensitive, show nothing.",
        "19-gate-involvement.csv;5;In every case that comes this far, open the record.",
        "48-outcome-support.csv;2;When the viewer is in the team around the child, show everything."})
    void rows_read_as_one_plain_sentence(String file, int line, String sentence) {
        assertEquals(sentence, rowsOf(book, file).stream().filter(row -> row.line() == line).findFirst().orElseThrow().sentence());
    }

    @Test
    void a_draft_is_read_whatever_is_wrong_with_its_other_rows() {
        String draft = "rule_id,viewer_role,plan,outcome\nR1,TEACHER|SENCO,not CP|XX,FULL\n,,,\n,,\nR2,\"broken\n";
        PolicyBook faulty = book.with(new PolicyFile("49-outcome-draft.csv", draft.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("When the viewer's role is teacher or special educational needs coordinator and the plan is not child protection "
                + "or \"XX\", show everything."), rowsOf(faulty, "49-outcome-draft.csv").stream().map(Sentences.Row::sentence).toList());
    }

    @Test
    void braces_that_an_officer_writes_stay_what_they_are() {
        assertEquals("When the plan is \"{1}\", answer \"{0}\".", Sentences.of(book, Locale.UK).of(List.of("plan", "outcome"), List.of("{1}", "{0}")));
    }

    @Test
    void an_officers_own_group_is_named() {
        PolicyFile groups = book.find("01-groups.csv").orElseThrow();
        String more = new String(groups.content(), StandardCharsets.UTF_8) + "school_roles,viewer_role,TEACHER|SENCO,Work at a school\n";
        Sentences sentences = Sentences.of(book.with(new PolicyFile("01-groups.csv", more.getBytes(StandardCharsets.UTF_8))), Locale.UK);
        assertEquals("the viewer's role is not one of the group \"school roles\"", sentences.condition("viewer_role", "not school_roles"));
        assertEquals("the plan is child protection and the adult agreed to stay in Patchwork", sentences.facts(new TreeMap<>(Map.of("plan", "CP", "stay_consent", "Y"))));
    }
}
