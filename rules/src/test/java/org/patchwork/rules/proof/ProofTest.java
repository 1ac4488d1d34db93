package org.patchwork.rules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyFile;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.outcome.RowKey;
import org.patchwork.rules.proof.Proof.Counterexample;
import org.patchwork.rules.proof.Proof.IdleRow;

/** What is proved of the shipped tables, and of the shipped tables with one edit that breaks them. */
class ProofTest {

    private PolicyBook book;

    @BeforeEach
    void openTheShippedBook() throws IOException {
        book = PolicyBook.ofFolder(Path.of("policy"));
    }

    private Proof proof() throws PolicyRejected {
        return Proof.of(PolicyCompiler.rulesOf(book), Map.of());
    }

    /** The one place must be there, so that no test passes by accident. */
    private void edit(String table, String there, String instead) {
        String text = new String(book.find(table).orElseThrow().content(), StandardCharsets.UTF_8);
        assertTrue(text.contains(there), () -> table + " does not hold " + there);
        String edited = text.substring(0, text.indexOf(there)) + instead + text.substring(text.indexOf(there) + there.length());
        book = book.with(new PolicyFile(table, edited.getBytes(StandardCharsets.UTF_8)));
    }

    private static Set<String> keys(Proof proof) {
        return proof.breaches().stream().map(breach -> breach.property() + " " + breach.key()).collect(Collectors.toSet());
    }

    @Test
    void the_shipped_policy_keeps_every_property_and_has_no_idle_row() throws PolicyRejected {
        Proof proof = proof();
        assertEquals(List.of(), proof.breaches());
        assertEquals(List.of(), proof.idleRows());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "10-gate-unknown.csv; R000,UNKNOWN,ANY,ANY,NOT_FOUND; R000,UNKNOWN,ANY,ANY,STUB; 1 gate-unknown",
        "10-gate-unknown.csv; R000,ANY,UNKNOWN,ANY; R000,ANY,UNKNOWN,NONE; 1 gate-unknown",
        "20-family-unknown.csv; R000,ANY,ANY,UNKNOWN; R000,ANY,ANY,UNBORN; 1 involvement-unknown",
        "30-outcome-unknown.csv; R000,ANY,UNKNOWN,ANY; R000,ANY,LAC,UNKNOWN; 1 involvement-unknown",
        "13-gate-protected.csv; R040,PROTECTED_PERSON,not Y,NOT_FOUND; R040,PROTECTED_PERSON,not Y,STUB; 2 protected-person",
        "13-gate-protected.csv; R040,PROTECTED_PERSON,not Y; R040,PROTECTED_PERSON,N; 2 protected-person",
        "38-outcome-consent-full.csv; team,LIMITED; team,FULL; 2 place-of-safety",
        "40-outcome-emergency.csv; R110,BREAK_GLASS_LIFE,SENSITIVE_SAFETY,LIMITED; R110,BREAK_GLASS_LIFE,SENSITIVE_SAFETY,FULL; 2 place-of-safety",
        "30-outcome-hidden-service.csv; R084,not N,HIDE; R084,not N,BROKERED; 2 hidden-service",
        "20-family-hidden-service.csv; R084,not N; R084,Y; 2 hidden-service",
        "44-outcome-sensitive.csv; R139,sensitive,HIDE; R139,sensitive,BROKERED; 3 sensitive-without-ground",
        "43-outcome-consent-other.csv; R131,sensitive,REFUSED,ANY,ANY,HIDE; R131,sensitive,REFUSED,ANY,ANY,LIMITED; 3 sensitive-without-ground",
        "11-gate-purpose.csv; R010,STATS,NA,AGGREGATE_ONLY,CONFIDENCE; -,STATS,OPEN,-,-; 4 statistics-show",
        "11-gate-purpose.csv; R011,ADMIN; R011,EXPORT; 4 statistics-show",
        "31-outcome-export.csv; R085,EXPORT,sensitive,ANY; R085,EXPORT,sensitive,Y; 5 sensitive-exported",
        "16-gate-export.csv; R069,EXPORT,emergency; R069,EXPORT,BREAK_GLASS_LIFE; 5 emergency-exported",
        "24-family-agreed.csv; FULL,CHILD,not EXCLUDES_VIEWER; WITHDRAWN,ANY,not EXCLUDES_VIEWER; 6 consent-withdrawn",
        "38-outcome-consent-full.csv; R122,sensitive,FULL,not EXCLUDES_VIEWER,team,FULL; R122,sensitive,FULL,not EXCLUDES_VIEWER,team,HIDE; 6 consent-recorded",
        "43-outcome-consent-other.csv; R132,sensitive,WITHDRAWN,ANY,ANY,HIDE; R132,sensitive,WITHDRAWN,ANY,ANY,FULL; 6 consent-withdrawn",
        "24-family-agreed.csv; not EXCLUDES_VIEWER,FULL; not EXCLUDES_VIEWER,HIDE; 6 consent-recorded",
        "35-outcome-withheld.csv; R101,WITHHOLD,ANY,HIDE; R101,WITHHOLD,ANY,BROKERED; 6 withheld",
        "21-family-withheld.csv; R060,WITHHOLD,HIDE; R060,WITHHOLD,FULL; 6 withheld",
        "33-outcome-archived.csv; R090,ARCHIVED,not harm; R090,ARCHIVED,harm; 6 enquiry-opened",
        "42-outcome-harm.csv; R125,sensitive,harm,BROKERED; R125,sensitive,harm,HIDE; 6 enquiry-opened",
        "18-gate-emergency.csv; emergency,not emergency_roles; emergency,ANY; 6 glass-broken",
        "40-outcome-emergency.csv; R112,BREAK_GLASS,ANY,FULL; R112,BREAK_GLASS,ANY,LIMITED; 6 glass-broken"})
    void an_edit_that_breaks_a_property_is_found(String table, String there, String instead, String breach) throws PolicyRejected {
        edit(table, there, instead);
        Set<String> keys = keys(proof());
        assertTrue(keys.contains(breach), () -> "found " + keys);
    }

    @Test
    void a_counterexample_names_the_facts_that_matter_and_the_row() throws PolicyRejected {
        edit("44-outcome-sensitive.csv", "R139,sensitive,HIDE", "R139,SENSITIVE_JUSTICE,BROKERED");
        List<Counterexample> third = proof().breaches().stream().filter(breach -> breach.property() == 3).toList();
        Counterexample justice = third.stream().filter(breach -> breach.rows().contains(new RowKey("44-outcome-sensitive.csv", 2))).findFirst().orElseThrow();
        assertEquals("SENSITIVE_JUSTICE", justice.facts().get("sensitivity"));
        assertTrue(justice.facts().keySet().stream().noneMatch(Set.of("viewer_service", "service", "allow_listed", "practitioner_mark")::contains), justice::toString);
    }

    @Test
    void a_change_is_told_with_what_it_changes() throws PolicyRejected {
        edit("35-outcome-withheld.csv", "R101,WITHHOLD,ANY,HIDE", "R101,WITHHOLD,ANY,BROKERED");
        Counterexample withheld = proof().breaches().stream().filter(breach -> breach.key().equals("withheld")).findFirst().orElseThrow();
        assertEquals(Map.of("holder_decision", "WITHHOLD"), withheld.changed());
        assertTrue(withheld.rows().contains(new RowKey("35-outcome-withheld.csv", 3)));
    }

    @Test
    void every_row_that_breaks_a_sentence_is_told() throws PolicyRejected {
        edit("38-outcome-consent-full.csv", "team,LIMITED", "team,FULL");
        edit("37-outcome-holder-full.csv", "core,ANY,LIMITED", "core,ANY,FULL");
        assertEquals(Set.of(new RowKey("38-outcome-consent-full.csv", 2), new RowKey("37-outcome-holder-full.csv", 2)),
                proof().breaches().stream().filter(breach -> breach.key().equals("place-of-safety")).flatMap(breach -> breach.rows().stream())
                        .filter(row -> row.table().startsWith("3")).collect(Collectors.toSet()));
    }

    @Test
    void a_row_that_an_earlier_table_shadows_is_idle_with_the_rows_that_shadow_it() throws PolicyRejected {
        edit("43-outcome-consent-other.csv", "R126,sensitive,EXISTENCE,not EXCLUDES_VIEWER,team", "R126,STANDARD|UNKNOWN,ANY,ANY,team");
        List<IdleRow> idle = proof().idleRows();
        assertTrue(idle.stream().anyMatch(row -> row.row().equals(new RowKey("48-outcome-support.csv", 2))), idle::toString);
        IdleRow shadowed = idle.stream().filter(row -> row.row().table().equals("45-outcome-mark.csv")).findFirst().orElseThrow();
        assertTrue(shadowed.takenBy().contains(new RowKey("43-outcome-consent-other.csv", 2)), shadowed::toString);
        assertTrue(!shadowed.gateShut() && !shadowed.facts().isEmpty());
    }

    @Test
    void a_row_whose_cases_the_gate_keeps_out_is_idle_because_of_the_gate() throws PolicyRejected {
        edit("47-outcome-location.csv", "R160,LOCATION,", "R160,UNKNOWN,");
        IdleRow idle = proof().idleRows().get(0);
        assertTrue(idle.gateShut());
        assertEquals(List.of(new RowKey("10-gate-unknown.csv", 4)), idle.takenBy());
    }

    @Test
    void what_is_hidden_from_the_team_is_listed_by_row() throws PolicyRejected {
        assertEquals(Set.of("30-outcome-hidden-service.csv:2", "32-outcome-objection.csv:2", "32-outcome-objection.csv:3", "32-outcome-objection.csv:4", "33-outcome-archived.csv:2",
                "34-outcome-relevance.csv:2", "35-outcome-withheld.csv:3"), proof().hiddenFromTeam().stream().flatMap(hidden -> hidden.rows().stream())
                .map(row -> row.table() + ":" + row.line()).collect(Collectors.toSet()));
    }
}
