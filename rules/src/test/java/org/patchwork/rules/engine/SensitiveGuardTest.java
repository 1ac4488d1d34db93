package org.patchwork.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.fact.YesNo;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.Outcome;

class SensitiveGuardTest {

    private static final String OUTCOME = "30-outcome.csv";

    @ParameterizedTest
    @ValueSource(strings = {"FULL", "LIMITED", "BROKERED"})
    void a_policy_that_shows_something_sensitive_without_a_ground_is_refused_at_its_row(String outcome) {
        List<Fault> faults = PolicyFiles.small().with(OUTCOME, "ANY,ANY,HIDE", "ANY,ANY," + outcome).faults();
        assertEquals(List.of("30-outcome.csv:3 outcome"), faults.stream().map(f -> f.table() + ":" + f.line() + " " + f.column()).toList());
    }

    @Test
    void a_row_that_never_meets_something_sensitive_is_not_blamed() {
        assertEquals(List.of(), PolicyFiles.small().with(OUTCOME, "R170,STANDARD,", "R170,ANY,").faults());
    }

    @Test
    void a_consent_that_was_refused_is_no_ground() {
        assertFalse(PolicyFiles.small().with(OUTCOME, "R122,sensitive,FULL,", "R122,sensitive,FULL|REFUSED,").faults().isEmpty());
    }

    @Test
    void should_tables_slip_through_the_engine_hides_all_the_same() throws PolicyRejected {
        PolicyContent content = new PolicyReader(PolicyFiles.small().with(OUTCOME, "ANY,ANY,HIDE", "ANY,ANY,FULL").list()).read();
        RuleBase rules = DroolsCompiler.compile(content.tables());
        CompiledPolicy slipped = new CompiledPolicy(content, rules, new Lookups(content, rules));
        RandomFacts random = new RandomFacts(new SplittableRandom(3), slipped.reference());
        int overruled = 0;
        for (int n = 0; n < 20_000; n++) {
            GateFacts gate = random.gate();
            InvolvementFacts involvement = random.involvement();
            Decision decision = slipped.decide(gate, List.of(involvement)).decisions().get(0);
            if (gate.action() != Action.FAMILY_VIEW && PlainJavaOutcome.sensitive(involvement) && !ground(gate, involvement)) {
                assertEquals(Outcome.HIDE, decision.outcome(), () -> gate + " " + involvement);
                overruled += decision.ruleId().equals(RuleBook.GUARD_ID) ? 1 : 0;
            }
        }
        assertTrue(overruled > 0);
    }

    private static boolean ground(GateFacts gate, InvolvementFacts involvement) {
        boolean consented = switch (involvement.consent()) {
            case FULL, EXISTENCE -> true;
            default -> false;
        };
        boolean disclosed = switch (involvement.holderDecision()) {
            case DISCLOSE_FULL, DISCLOSE_EXISTENCE -> true;
            default -> false;
        };
        boolean partners = switch (gate.plan()) {
            case CIN, CP, LAC -> PlainJavaOutcome.core(gate)
                    && involvement.sensitivity() == Sensitivity.SENSITIVE_JUSTICE;
            default -> false;
        };
        return consented || disclosed || partners || PlainJavaPolicy.harm(gate) || PlainJavaPolicy.emergency(gate)
                || involvement.sameCareTeam() == YesNo.Y;
    }
}
