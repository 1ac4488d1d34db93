package org.patchwork.rules.engine;

import java.util.ArrayList;
import java.util.List;

import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.GateDecision;
import org.patchwork.rules.outcome.NetworkDecision;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.rules.outcome.RowKey;

/** A policy that decides by its lookups, which Drools filled, and explains by Drools itself. */
final class CompiledPolicy implements Policy {

    private final PolicyContent content;
    private final RuleBase rules;
    private final Lookups lookups;
    private final SensitiveGuard guard;
    private final Explainer explainer;
    private final ObligationSets obligationSets = new ObligationSets();
    private final int[] rulePlaces;
    private final int noRulePlace;
    private final int guardPlace;
    private final String enginesLegalBasis;

    CompiledPolicy(PolicyContent content, RuleBase rules, Lookups lookups) {
        this.content = content;
        this.rules = rules;
        this.lookups = lookups;
        this.guard = new SensitiveGuard(content.domains());
        this.noRulePlace = rulePlace(RuleBook.NO_RULE_ID);
        this.guardPlace = rulePlace(RuleBook.GUARD_ID);
        this.enginesLegalBasis = content.reference().legalBases().get(RuleBook.NO_RULE_REASON).wordsEn();
        this.explainer = new Explainer(rules, lookups.rows());
        this.rulePlaces = lookups.rows().stream().mapToInt(row -> row.ruleId().isEmpty() ? 0 : rulePlace(row.ruleId())).toArray();
    }

    private int rulePlace(String ruleId) {
        return content.domains().placeOf(FactColumn.DECIDED_RULE, ruleId);
    }

    @Override
    public String version() {
        return content.version();
    }

    @Override
    public Reference reference() {
        return content.reference();
    }

    @Override
    public List<Fault> warnings() {
        Faults warnings = new Faults();
        lookups.unreachable().forEach(row -> warnings.add(row.key().table(), row.key().line(), "", "warning.unreachable"));
        return warnings.list();
    }

    @Override
    public List<RowKey> decisionRows() {
        return content.tables().stream().filter(table -> table.part() != Part.OBLIGATION)
                .flatMap(table -> table.rows().stream()).map(DecisionRow::key).toList();
    }

    @Override
    public GateDecision gate(GateFacts gateFacts) {
        FactVector facts = new FactVector(content.domains()).with(gateFacts);
        return gate(facts, lookups.bind(Part.OBLIGATION, facts.places()));
    }

    private GateDecision gate(FactVector facts, Lookups.Bound obligations) {
        int number = lookups.bind(Part.GATE, facts.places()).firstRow(facts.places());
        if (number == Lookup.NO_ROW) {
            facts.decided(Gate.NOT_FOUND, Outcome.HIDE, noRulePlace);
            return new GateDecision(Gate.NOT_FOUND, Outcome.HIDE, RuleBook.NO_RULE_ID, RuleBook.NO_RULE_REASON, enginesLegalBasis,
                    obligationSets.of(obligations.obligations(facts.places())), RowKey.NO_ROW);
        }
        DecisionRow row = lookups.row(number);
        facts.decided(row.gate(), row.gate() == Gate.OPEN ? null : row.outcome(), rulePlaces[number]);
        return new GateDecision(row.gate(), row.outcome(), row.ruleId(), row.reasonCode(), row.legalBasis(),
                obligationSets.of(obligations.obligations(facts.places())), row.key());
    }

    @Override
    public NetworkDecision decide(GateFacts gateFacts, List<InvolvementFacts> involvements) {
        FactVector facts = new FactVector(content.domains()).with(gateFacts);
        Lookups.Bound obligations = lookups.bind(Part.OBLIGATION, facts.places());
        GateDecision gate = gate(facts, obligations);
        Part part = partOf(gateFacts);
        Lookups.Bound outcomes = lookups.bind(part, facts.places());
        List<Decision> decisions = new ArrayList<>(involvements.size());
        for (InvolvementFacts involvement : involvements) {
            facts.with(involvement);
            decisions.add(gate.isOpen() ? outcome(part, outcomes.firstRow(facts.places()), facts, obligations) : closed(gate, facts, obligations));
        }
        return new NetworkDecision(gate, decisions, version());
    }

    static Part partOf(GateFacts gateFacts) {
        return gateFacts.action() == Action.FAMILY_VIEW ? Part.FAMILY : Part.OUTCOME;
    }

    private Decision closed(GateDecision gate, FactVector facts, Lookups.Bound obligations) {
        return new Decision(Outcome.HIDE, gate.ruleId(), gate.reasonCode(), gate.legalBasis(),
                obligationSets.of(obligations.obligations(facts.places())), gate.row());
    }

    private Decision outcome(Part part, int number, FactVector facts, Lookups.Bound obligations) {
        if (number == Lookup.NO_ROW) {
            facts.decided(Gate.OPEN, Outcome.HIDE, noRulePlace);
            return hidden(RuleBook.NO_RULE_ID, RuleBook.NO_RULE_REASON, RowKey.NO_ROW, facts, obligations);
        }
        DecisionRow row = lookups.row(number);
        if (part == Part.OUTCOME && row.outcome() != Outcome.HIDE && guard.forbids(facts.places())) {
            facts.decided(Gate.OPEN, Outcome.HIDE, guardPlace);
            return hidden(RuleBook.GUARD_ID, RuleBook.GUARD_REASON, row.key(), facts, obligations);
        }
        facts.decided(Gate.OPEN, row.outcome(), rulePlaces[number]);
        return new Decision(row.outcome(), row.ruleId(), row.reasonCode(), row.legalBasis(),
                obligationSets.of(obligations.obligations(facts.places())), row.key());
    }

    private Decision hidden(String ruleId, String reason, RowKey row, FactVector facts, Lookups.Bound obligations) {
        return new Decision(Outcome.HIDE, ruleId, reason, enginesLegalBasis, obligationSets.of(obligations.obligations(facts.places())), row);
    }

    @Override
    public Explanation explain(GateFacts gateFacts, InvolvementFacts involvement) {
        NetworkDecision decided = decide(gateFacts, List.of(involvement));
        Part part = decided.gate().isOpen() ? partOf(gateFacts) : Part.GATE;
        FactVector facts = new FactVector(content.domains()).with(gateFacts).with(involvement);
        return explainer.explain(decided, part, facts);
    }

    @Override
    public Explanation explain(GateFacts gateFacts) {
        NetworkDecision decided = decide(gateFacts, List.of());
        return explainer.explain(decided, Part.GATE, new FactVector(content.domains()).with(gateFacts));
    }

    @Override
    public List<Explanation.Row> rowsOf(String table) {
        return content.tables().stream().filter(one -> one.name().equals(table))
                .flatMap(one -> one.rows().stream()).map(Explainer::asWritten).toList();
    }

    PolicyContent content() {
        return content;
    }

    RuleBase rules() {
        return rules;
    }

    Lookups lookups() {
        return lookups;
    }
}
