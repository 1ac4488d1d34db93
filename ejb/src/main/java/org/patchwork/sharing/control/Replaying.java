package org.patchwork.sharing.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchwork.platform.control.Row;
import org.patchwork.rules.engine.Explanation;
import org.patchwork.rules.engine.FactsText;
import org.patchwork.rules.engine.FactsText.Facts;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.outcome.RowKey;
import org.patchwork.sharing.boundary.PastDecision;
import org.patchwork.sharing.boundary.PastDecision.Answer;
import org.patchwork.sharing.boundary.PastDecision.Explained;
import org.patchwork.sharing.boundary.PastDecision.Replay;
import org.patchwork.sharing.boundary.PolicyRow;

/**
 * Takes a past decision again.
 *
 * @param then the version that took it; empty when it is not stored
 * @param now  the version in force; empty when there is none
 */
record Replaying(Optional<Policy> then, Optional<Policy> now, Locale locale) {

    /**
     * @param around whose involvement it is; null for the gate, or when it is no longer there
     * @param text   of the facts; null when they were not kept
     */
    PastDecision decision(PastEntry entry, Row around, String text) {
        Answer recorded = new Answer(entry.outcome(), entry.ruleId());
        Optional<Facts> facts = Optional.ofNullable(text).map(FactsText::parse);
        Explained before = facts.flatMap(known -> then.map(policy -> explained(policy, known))).orElse(null);
        Explained after = facts.flatMap(known -> now.map(policy -> explained(policy, known))).orElse(null);
        return new PastDecision(entry.digest(), entry.involvementId(), around == null ? null : around.text("practitioner_name"),
                around == null ? null : around.text("service_code"), around == null ? null : around.text("service_name"), recorded,
                text == null ? List.of() : cells(text), replay(recorded, facts, before), before, after);
    }

    private static Replay replay(Answer recorded, Optional<Facts> facts, Explained again) {
        if (facts.isEmpty()) {
            return Replay.NO_FACTS;
        }
        if (again == null) {
            return Replay.NO_VERSION;
        }
        return again.answer().equals(recorded) ? Replay.SAME : Replay.DIFFERENT;
    }

    private static List<PolicyRow.Cell> cells(String text) {
        return FactsText.words(text).entrySet().stream().map(fact -> new PolicyRow.Cell(fact.getKey(), fact.getValue())).toList();
    }

    private Explained explained(Policy policy, Facts facts) {
        boolean gateAlone = facts.involvement() == null;
        Explanation why = gateAlone ? policy.explain(facts.gate()) : policy.explain(facts.gate(), facts.involvement());
        Answer answer = gateAlone ? new Answer(why.gate().gate().name(), why.gate().ruleId())
                : new Answer(why.decision().outcome().name(), why.decision().ruleId());
        String reason = gateAlone ? why.gate().reasonCode() : why.decision().reasonCode();
        RowKey key = gateAlone ? why.gate().row() : why.decision().row();
        PolicyRow deciding = why.deciding() == null ? null : row(why.deciding());
        return new Explained(answer, reason, reason.isEmpty() ? "" : new Names(policy.reference(), locale).reason(reason),
                gateAlone ? why.gate().legalBasis() : why.decision().legalBasis(), deciding,
                why.alsoMatched().stream().map(Replaying::row).toList(), policy.rowsOf(key.table()).stream().map(Replaying::row).toList());
    }

    static PolicyRow row(Explanation.Row row) {
        return new PolicyRow(row.key().table(), row.key().line(), row.ruleId(),
                row.conditions().entrySet().stream().map(cell -> new PolicyRow.Cell(cell.getKey(), cell.getValue())).toList(),
                row.result(), row.reasonCode(), row.legalBasis(), row.source(), row.owner(), row.agreed());
    }
}
