package org.patchwork.rules.outcome;

import java.util.Set;

/**
 * What the tables say about the record as a whole, for one viewer and one request.
 *
 * @param gate whether the network opens
 * @param outcome {@link Outcome#BROKERED} where the stub carries the broker's card, else {@link Outcome#HIDE}; meaningless when the gate is open
 * @param ruleId rule that decided, such as {@code R071}; {@code -} when the gate is open
 * @param reasonCode its reason; empty when the gate is open
 * @param legalBasis its legal basis in words; empty when the gate is open
 * @param obligations what must be done whatever the involvements are, in the order of {@link Obligation}; unmodifiable
 * @param row where the deciding row stands; {@link RowKey#NO_ROW} when nothing matched
 */
public record GateDecision(Gate gate, Outcome outcome, String ruleId, String reasonCode, String legalBasis,
                           Set<Obligation> obligations, RowKey row) {

    /** Whether the network opens. */
    public boolean isOpen() {
        return gate == Gate.OPEN;
    }
}
