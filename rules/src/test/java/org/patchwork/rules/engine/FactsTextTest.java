package org.patchwork.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.Objection;
import org.patchwork.rules.fact.YesNo;
import org.patchwork.rules.outcome.Decision;

class FactsTextTest {

    private static final int TRIES = 2_000;
    private static Policy policy;
    private final RandomFacts random = new RandomFacts(new SplittableRandom(7), policy.reference());

    @BeforeAll
    static void the_shipped_tables() throws Exception {
        policy = PolicyCompiler.compile(new PolicyFolder(Path.of("policy")));
    }

    @Test
    void what_is_written_is_read_back() {
        for (int i = 0; i < TRIES; i++) {
            GateFacts gate = random.gate();
            InvolvementFacts involvement = random.involvement();
            assertEquals(new FactsText.Facts(gate, involvement), FactsText.parse(FactsText.of(gate, involvement)));
        }
        GateFacts gate = random.gate();
        assertNull(FactsText.parse(FactsText.of(gate, null)).involvement());
        assertEquals(gate, FactsText.parse(FactsText.of(gate, null)).gate());
    }

    @Test
    void the_headings_are_those_of_the_tables() {
        List<String> headings = Stream.of(FactColumn.values()).filter(column -> column.stage() != FactColumn.Stage.DECIDED)
                .map(FactColumn::heading).toList();
        assertEquals(headings, List.copyOf(FactsText.words(FactsText.of(random.gate(), random.involvement())).keySet()));
    }

    @Test
    void a_fact_that_came_later_counts_as_not_there() {
        InvolvementFacts involvement = random.involvement();
        String text = FactsText.of(random.gate(), involvement);
        String older = text.replaceAll(" (objection|practitioner_mark)=\\S+", "");
        InvolvementFacts read = FactsText.parse(older).involvement();
        assertEquals(Objection.NONE, read.objection());
        assertEquals(YesNo.N, read.practitionerMark());
        assertEquals(involvement.consent(), read.consent());
        assertThrows(IllegalArgumentException.class, () -> FactsText.parse(text.replaceAll(" viewer_role=\\S+|^viewer_role=\\S+ ", "")));
    }

    @Test
    void what_is_no_text_of_facts_is_refused() {
        String text = FactsText.of(random.gate(), random.involvement());
        for (String wrong : List.of("", "viewer_role", text + " moon=FULL", text.replaceAll("objection=\\S+", "objection=PERHAPS"),
                text + " objection=NONE", text.replace(' ', ';'))) {
            assertThrows(IllegalArgumentException.class, () -> FactsText.parse(wrong), wrong);
        }
    }

    @Test
    void a_code_that_no_table_could_hold_is_decided_as_before() {
        GateFacts gate = random.gate();
        GateFacts odd = new GateFacts("A ROLE=ODD", gate.viewerService(), gate.viewerInvolvement(), gate.viewerAuthorised(), gate.viewerConflict(),
                gate.allowListed(), gate.statutory(), gate.accessMode(), gate.action(), gate.childAge(), gate.competence(), gate.plan(),
                gate.recordProtection(), gate.stayConsent());
        InvolvementFacts involvement = random.involvement();
        FactsText.Facts read = FactsText.parse(FactsText.of(odd, involvement));
        assertEquals(GateFacts.UNKNOWN_CODE, read.gate().viewerRole());
        assertEquals(policy.decide(odd, List.of(involvement)), policy.decide(read.gate(), List.of(read.involvement())));
    }

    @Test
    void the_fingerprint_is_that_of_the_text() {
        GateFacts gate = random.gate();
        InvolvementFacts involvement = random.involvement();
        assertEquals(policy.digestOf(gate, involvement), FactsDigest.of(FactsText.of(gate, involvement)));
        assertEquals("e3b0c44298fc1c14", FactsDigest.of(""));
    }

    @Test
    void the_row_that_opened_or_shut_the_gate_is_told_without_any_involvement() {
        for (int i = 0; i < TRIES / 20; i++) {
            GateFacts gate = random.gate();
            Explanation explanation = policy.explain(gate);
            assertNull(explanation.decision());
            assertEquals(policy.gate(gate), explanation.gate());
            assertEquals(policy.gate(gate).row(), explanation.deciding().key());
        }
    }

    @Test
    void a_table_is_told_row_by_row_and_holds_the_row_that_decided() {
        InvolvementFacts involvement = random.involvement();
        Explanation explanation = policy.explain(random.gate(), involvement);
        Decision decision = explanation.decision();
        List<Explanation.Row> rows = policy.rowsOf(decision.row().table());
        assertEquals(explanation.deciding(), rows.stream().filter(row -> row.key().equals(decision.row())).findFirst().orElseThrow());
        assertEquals(List.of(), policy.rowsOf("99-none.csv"));
    }
}
