package org.patchwork.rules.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.GateDecision;
import org.patchwork.rules.outcome.RowKey;

/**
 * Why the policy decided as it did. For information-governance officers only: it tells what was hidden.
 *
 * @param gate the gate's decision
 * @param decision the involvement's decision; null when the gate alone was asked
 * @param deciding the row that decided the involvement, or the gate where that is not open; null when nothing matched
 * @param alsoMatched rows of the same part that matched as well and came too late, in order
 */
public record Explanation(GateDecision gate, Decision decision, Row deciding, List<Row> alsoMatched) {

    /** Keeps its own copy of the rows. */
    public Explanation {
        alsoMatched = List.copyOf(alsoMatched);
    }

    /**
     * One row of a decision table, as its officer wrote it.
     *
     * @param key where it stands
     * @param ruleId its rule, {@code -} for a row that opens the gate
     * @param conditions what each condition cell says, by heading, in the order of the columns
     * @param result what the row gives, such as {@code HIDE}
     * @param reasonCode reason; empty for a row that opens the gate
     * @param legalBasis legal basis in words; empty for a row that opens the gate
     * @param source where the rule comes from
     * @param owner who answers for it
     * @param agreed when it was agreed
     */
    public record Row(RowKey key, String ruleId, Map<String, String> conditions, String result, String reasonCode,
                      String legalBasis, String source, String owner, LocalDate agreed) {
    }
}
