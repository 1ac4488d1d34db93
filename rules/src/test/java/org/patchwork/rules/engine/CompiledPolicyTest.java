package org.patchwork.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.patchwork.rules.fact.AccessMode;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.Consent;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.ConsentScope;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.HolderDecision;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.InvolvementStatus;
import org.patchwork.rules.fact.Objection;
import org.patchwork.rules.fact.Plan;
import org.patchwork.rules.fact.RecordProtection;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.fact.Statutory;
import org.patchwork.rules.fact.Subject;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.fact.YesNo;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.NetworkDecision;
import org.patchwork.rules.outcome.Obligation;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.rules.outcome.RowKey;

class CompiledPolicyTest {

    private static final CompiledPolicy POLICY = PolicyFiles.small().compile();

    private static GateFacts viewer(ViewerInvolvement involvement, Statutory statutory) {
        return new GateFacts("TEACHER", "SCHOOL", involvement, YesNo.Y, YesNo.N, YesNo.N, statutory, AccessMode.NORMAL, Action.VIEW,
                AgeBand.UNDER_13, Competence.NOT_COMPETENT, Plan.NONE, RecordProtection.NONE, YesNo.NA);
    }

    private static InvolvementFacts involvement(Sensitivity sensitivity, Consent consent) {
        return new InvolvementFacts(YesNo.N, Subject.CHILD, YesNo.Y, "CAMHS", sensitivity, YesNo.N, InvolvementStatus.ACTIVE, consent,
                ConsentGiver.NA, ConsentScope.ALL, HolderDecision.NONE, Objection.NONE, YesNo.N);
    }

    @Test
    void a_map_is_decided_in_the_order_given_and_says_by_which_row() {
        NetworkDecision map = POLICY.decide(viewer(ViewerInvolvement.ACTIVE, Statutory.NONE), List.of(
                involvement(Sensitivity.STANDARD, Consent.NONE), involvement(Sensitivity.SENSITIVE_HEALTH, Consent.NONE),
                involvement(Sensitivity.SENSITIVE_HEALTH, Consent.FULL)));
        assertEquals(Gate.OPEN, map.gate().gate());
        assertEquals(List.of("R170", "R139", "R122"), map.decisions().stream().map(decision -> decision.ruleId()).toList());
        assertEquals(new RowKey("30-outcome.csv", 3), map.decisions().get(1).row());
        assertEquals("The duty of confidence", map.decisions().get(1).legalBasis());
        assertEquals(POLICY.version(), map.policyVersion());
    }

    @Test
    void behind_a_gate_that_is_not_open_every_involvement_is_hidden_by_the_gates_rule() {
        NetworkDecision map = POLICY.decide(viewer(ViewerInvolvement.NONE, Statutory.NONE), List.of(involvement(Sensitivity.STANDARD, Consent.FULL)));
        assertEquals(Gate.STUB, map.gate().gate());
        assertEquals(Outcome.HIDE, map.decisions().get(0).outcome());
        assertEquals("R083", map.decisions().get(0).ruleId());
    }

    @Test
    void what_no_row_matches_is_hidden() {
        NetworkDecision map = POLICY.decide(viewer(ViewerInvolvement.ACTIVE, Statutory.NONE), List.of(involvement(Sensitivity.UNKNOWN, Consent.FULL)));
        assertEquals("R999", map.decisions().get(0).ruleId());
        assertEquals(Outcome.HIDE, map.decisions().get(0).outcome());
        assertEquals(RowKey.NO_ROW, map.decisions().get(0).row());
    }

    @Test
    void a_gate_that_no_row_matches_is_not_found() {
        CompiledPolicy gapped = PolicyFiles.small().with("10-gate.csv", "-,ANY,ANY,OPEN", "-,ANY,FAMILY_VIEW,OPEN").compile();
        assertEquals(Gate.NOT_FOUND, gapped.gate(viewer(ViewerInvolvement.ACTIVE, Statutory.NONE)).gate());
        assertEquals("R999", gapped.gate(viewer(ViewerInvolvement.ACTIVE, Statutory.NONE)).ruleId());
    }

    @Test
    void the_gate_alone_obliges_to_what_needs_no_involvement() {
        assertEquals(EnumSet.of(Obligation.PURPOSE_CODE), POLICY.gate(viewer(ViewerInvolvement.ACTIVE, Statutory.S47)).obligations());
        assertEquals(EnumSet.of(Obligation.AUDIT_DENIAL, Obligation.PURPOSE_CODE), POLICY.gate(viewer(ViewerInvolvement.NONE, Statutory.S47)).obligations());
        assertThrows(UnsupportedOperationException.class,
                () -> POLICY.gate(viewer(ViewerInvolvement.NONE, Statutory.S47)).obligations().add(Obligation.AUDIT));
    }

    @Test
    void a_code_that_is_in_no_table_counts_as_unknown() {
        CompiledPolicy asksRole = PolicyFiles.small().with("10-gate.csv", text -> text.replace("viewer_involvement", "viewer_role").replace("not team", "UNKNOWN")).compile();
        GateFacts wizard = new GateFacts("WIZARD", "SCHOOL", null, null, null, null, null, null, null, null, null, null, null, null);
        assertEquals(Gate.STUB, asksRole.gate(wizard).gate());
        assertEquals(ViewerInvolvement.UNKNOWN, wizard.viewerInvolvement());
    }

    @Test
    void an_explanation_names_the_deciding_row_as_written_and_the_rows_that_came_too_late() {
        Explanation explanation = POLICY.explain(viewer(ViewerInvolvement.ACTIVE, Statutory.NONE), involvement(Sensitivity.SENSITIVE_HEALTH, Consent.FULL));
        assertEquals("R122", explanation.deciding().ruleId());
        assertEquals(Map.of("sensitivity", "sensitive", "consent", "FULL", "child_age", "ANY"), explanation.deciding().conditions());
        assertEquals(List.of("R139"), explanation.alsoMatched().stream().map(Explanation.Row::ruleId).toList());
        assertEquals(explanation.deciding().key(), explanation.decision().row());
        assertEquals(LocalDate.of(2026, 11, 22), explanation.deciding().agreed());
    }

    @Test
    void behind_a_gate_that_is_not_open_the_explanation_is_the_gates() {
        assertEquals("R083", POLICY.explain(viewer(ViewerInvolvement.NONE, Statutory.NONE), involvement(Sensitivity.STANDARD, Consent.NONE)).deciding().ruleId());
    }

    @Test
    void the_reference_tables_give_words_sensitivity_recency_and_consent() {
        Reference reference = POLICY.reference();
        assertEquals("Iechyd meddwl plant", reference.services().get("CAMHS").nameCy());
        assertEquals(Sensitivity.SENSITIVE_HEALTH, reference.sensitivityOf("CAMHS"));
        assertEquals(Sensitivity.UNKNOWN, reference.sensitivityOf("NEW_SERVICE"));
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertEquals("WITHIN_14_DAYS", reference.recencyOf(LocalDate.of(2026, 11, 8), today).code());
        assertEquals("WITHIN_3_MONTHS", reference.recencyOf(LocalDate.of(2026, 11, 7), today).code());
        assertEquals("WITHIN_3_MONTHS", reference.recencyOf(LocalDate.of(2026, 8, 22), today).code());
        assertEquals("OLDER", reference.recencyOf(LocalDate.of(2026, 8, 21), today).code());
        assertEquals("NONE_RECORDED", reference.recencyOf(null, today).code());
        assertTrue(reference.consentRuleOf(ConsentGiver.CHILD, Subject.CHILD, AgeBand.BAND_13_15, Competence.GILLICK).orElseThrow().valid());
        assertEquals(12, reference.consentRuleOf(ConsentGiver.CHILD, Subject.CHILD, AgeBand.BAND_13_15, Competence.GILLICK).orElseThrow().reviewMonths());
        assertTrue(!reference.consentRuleOf(ConsentGiver.OTHER_PARENT, Subject.PARENT, AgeBand.ADULT, Competence.NA).orElseThrow().valid());
    }

    @Test
    void a_row_that_can_never_match_is_told_and_does_no_harm() {
        CompiledPolicy shadowed = PolicyFiles.small().with("30-outcome.csv", "R170,STANDARD,ANY,not 13_15|16_17", "R170,SENSITIVE_HEALTH,FULL,ANY").compile();
        assertEquals(List.of("30-outcome.csv:4"), shadowed.warnings().stream().map(w -> w.table() + ":" + w.line()).toList());
        assertEquals(List.of(), POLICY.warnings());
    }

    @Test
    void a_corrected_table_is_compiled_afresh_and_builds_at_once_do_not_mix() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> builds = new ArrayList<>();
            for (int build = 0; build < 8; build++) {
                String outcome = List.of("FULL", "LIMITED", "BROKERED", "HIDE").get(build % 4);
                Callable<Boolean> rightOutcome = () -> PolicyFiles.small().with("30-outcome.csv", "16_17,FULL", "16_17," + outcome).compile()
                        .decide(viewer(ViewerInvolvement.ACTIVE, Statutory.NONE), List.of(involvement(Sensitivity.STANDARD, Consent.NONE)))
                        .decisions().get(0).outcome().name().equals(outcome);
                builds.add(pool.submit(rightOutcome));
            }
            for (Future<Boolean> build : builds) {
                assertTrue(build.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void the_version_is_that_of_the_content_and_the_digest_that_of_the_facts() {
        assertEquals(POLICY.version(), PolicyFiles.small().compile().version());
        assertNotEquals(POLICY.version(), PolicyFiles.small().with("30-outcome.csv", "Part B2", "Part B3").compile().version());
        assertEquals(64, POLICY.version().length());
        GateFacts viewer = viewer(ViewerInvolvement.ACTIVE, Statutory.NONE);
        InvolvementFacts involvement = involvement(Sensitivity.STANDARD, Consent.NONE);
        assertEquals(16, POLICY.digestOf(viewer, involvement).length());
        assertEquals(POLICY.digestOf(viewer, involvement), POLICY.digestOf(viewer, involvement(Sensitivity.STANDARD, Consent.NONE)));
        assertNotEquals(POLICY.digestOf(viewer, involvement), POLICY.digestOf(viewer, involvement(Sensitivity.STANDARD, Consent.FULL)));
        assertNotEquals(POLICY.digestOf(viewer, involvement), POLICY.digestOf(viewer, null));
    }

    @Test
    void titles_of_tasks_are_a_table_that_a_policy_may_be_without() {
        assertEquals(Map.of(), POLICY.reference().tasks());
        String titles = "task,name_en,name_cy\nVISIT,Visit,Ymweld\nOTHER,Something else,Rhywbeth arall\n";
        Reference reference = PolicyFiles.small().withBytes("63-tasks.csv", titles.getBytes(StandardCharsets.UTF_8)).compile().reference();
        assertEquals(List.of("VISIT", "OTHER"), List.copyOf(reference.tasks().keySet()));
        assertEquals("Ymweld", reference.tasks().get("VISIT").wordsCy());
        PolicyFiles twice = PolicyFiles.small().withBytes("63-tasks.csv", (titles + "VISIT,Visit again,Ymweld eto\n").getBytes(StandardCharsets.UTF_8));
        assertThrows(IllegalStateException.class, twice::compile);
    }
}
