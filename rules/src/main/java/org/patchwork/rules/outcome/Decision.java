package org.patchwork.rules.outcome;

import java.util.Set;

/**
 * What the tables say about one involvement, for one viewer and one request. Only information-governance officers may see rule,
 * reason and row of a decision other than {@link Outcome#FULL}.
 *
 * @param outcome what the viewer gets
 * @param ruleId rule that decided; the gate's when the gate is not open
 * @param reasonCode its reason
 * @param legalBasis its legal basis in words
 * @param obligations what must be done, in the order of {@link Obligation}; unmodifiable
 * @param row where the deciding row stands; {@link RowKey#NO_ROW} when nothing matched
 */
public record Decision(Outcome outcome, String ruleId, String reasonCode, String legalBasis,
                       Set<Obligation> obligations, RowKey row) {

    /** Whether the viewer gets anything of the involvement. */
    public boolean shows() {
        return outcome != Outcome.HIDE;
    }
}
