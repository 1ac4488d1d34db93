package org.patchwork.sharing.control;

import java.util.List;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.outcome.NetworkDecision;

/** One record with the facts that were built and what the policy said to them; involvements, facts and decisions in one order. */
record Decided(RecordRow row, GateFacts gate, List<InvolvementRow> involvements, List<InvolvementFacts> facts,
               NetworkDecision decision) {
}
