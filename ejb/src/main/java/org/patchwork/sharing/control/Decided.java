package org.patchwork.sharing.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.NetworkDecision;
import org.patchwork.rules.outcome.Outcome;

/** One record with the facts that were built and what the policy said to them; involvements, facts and decisions in one order. */
record Decided(RecordRow row, GateFacts gate, List<InvolvementRow> involvements, List<InvolvementFacts> facts,
               NetworkDecision decision) {

    /** Whether anybody's card is shown, in full or limited. */
    boolean showsSomebody() {
        return decision.decisions().stream().map(Decision::outcome)
                .anyMatch(outcome -> outcome == Outcome.FULL || outcome == Outcome.LIMITED);
    }

    /** What was decided of each involvement, by its id. */
    Map<UUID, Decision> byInvolvement() {
        Map<UUID, Decision> decisions = new HashMap<>();
        for (int i = 0; i < involvements.size(); i++) {
            decisions.put(involvements.get(i).id(), decision.decisions().get(i));
        }
        return decisions;
    }
}
