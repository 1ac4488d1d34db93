package org.patchwork.rules.outcome;

import java.util.List;

/**
 * What the tables say about a whole network, for one viewer and one request.
 *
 * @param gate about the record
 * @param decisions about each involvement, in the order in which the facts were given; when the gate is not open each bears the gate's
 *        rule and is {@link Outcome#HIDE}: whether the stub carries the broker's card is the gate's own outcome
 * @param policyVersion version of the policy that decided
 */
public record NetworkDecision(GateDecision gate, List<Decision> decisions, String policyVersion) {

    /** Keeps its own copy of the decisions. */
    public NetworkDecision {
        decisions = List.copyOf(decisions);
    }
}
