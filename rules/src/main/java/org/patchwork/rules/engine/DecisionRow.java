package org.patchwork.rules.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.Obligation;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.rules.outcome.RowKey;

/**
 * One row of a decision table, read and found sound.
 *
 * @param gate null but in part A
 * @param outcome null in part C; in part A that of the broker's card
 * @param obligations empty but in part C
 * @param reasonCode empty in part C and where the gate opens
 * @param legalBasis in words; empty in part C and where the gate opens
 */
record DecisionRow(RowKey key, String ruleId, List<Condition> conditions, Gate gate, Outcome outcome, Set<Obligation> obligations,
                   String reasonCode, String legalBasis, String source, String owner, LocalDate agreed) {

    static final String OPENS = "-";

    /** What the row gives, in the officers' words. */
    String result() {
        if (gate != null) {
            return gate.name();
        }
        return outcome != null ? outcome.name() : String.join("|", obligations.stream().map(Enum::name).toList());
    }
}
