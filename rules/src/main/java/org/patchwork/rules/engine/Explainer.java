package org.patchwork.rules.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.patchwork.rules.outcome.NetworkDecision;

/** Asks Drools which rows match, for a person who wants to see why. */
final class Explainer {

    private final RuleBase rules;
    private final List<DecisionRow> rows;

    Explainer(RuleBase rules, List<DecisionRow> rows) {
        this.rules = rules;
        this.rows = rows;
    }

    Explanation explain(NetworkDecision decided, Part part, FactVector facts) {
        List<Explanation.Row> matched = matchedRows(part, facts).stream().map(Explainer::asWritten).toList();
        return new Explanation(decided.gate(), decided.decisions().isEmpty() ? null : decided.decisions().get(0), matched.isEmpty() ? null : matched.get(0),
                matched.isEmpty() ? List.of() : matched.subList(1, matched.size()));
    }

    /** Every row of the part that matches, in the order of tables and lines. */
    List<DecisionRow> matchedRows(Part part, FactVector facts) {
        Situation situation = new Situation(part, facts.words());
        rules.fire(List.of(situation));
        return situation.matchedRows().stream().mapToObj(rows::get).toList();
    }

    static Explanation.Row asWritten(DecisionRow row) {
        Map<String, String> conditions = new LinkedHashMap<>();
        row.conditions().forEach(condition -> conditions.put(condition.column().heading(), condition.text()));
        return new Explanation.Row(row.key(), row.ruleId(), conditions, row.result(), row.reasonCode(), row.legalBasis(),
                row.source(), row.owner(), row.agreed());
    }
}
