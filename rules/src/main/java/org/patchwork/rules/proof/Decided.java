package org.patchwork.rules.proof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.logicng.formulas.Literal;
import org.patchwork.rules.engine.PolicyRules;
import org.patchwork.rules.engine.PolicyRules.Row;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.Outcome;

/** What a policy decides in one case: gate, then family view or network, then the engine's guard, as the engine does. */
final class Decided {

    private final Clauses clauses;
    private final Facts facts;
    private final Literal family;
    private final Literal groundless;
    private final Chain gate;
    private final Chain familyRows;
    private final Chain networkRows;

    Decided(Clauses clauses, Facts facts, PolicyRules rules) {
        this.clauses = clauses;
        this.facts = facts;
        this.family = facts.is("action", Words.FAMILY_VIEW);
        this.groundless = groundless();
        this.gate = new Chain(clauses, facts, rules.gate());
        this.familyRows = new Chain(clauses, facts, rules.family());
        this.networkRows = new Chain(clauses, facts, rules.network());
    }

    Chain gate() {
        return gate;
    }

    Chain family() {
        return familyRows;
    }

    Chain network() {
        return networkRows;
    }

    Literal gateIs(Gate answer) {
        Literal byRow = gate.decidedBy(row -> row.gate() == answer);
        return answer == Gate.NOT_FOUND ? clauses.or(byRow, gate.none()) : byRow;
    }

    /** That the rows of the family view are asked. */
    Literal asksFamily() {
        return clauses.and(gateIs(Gate.OPEN), family);
    }

    /** That the rows of part B2 are asked. */
    Literal asksNetwork() {
        return clauses.and(gateIs(Gate.OPEN), family.negate());
    }

    /** That a stub carries the broker's card. */
    Literal card() {
        return gate.decidedBy(row -> row.gate() != Gate.OPEN && row.outcome() == Outcome.BROKERED);
    }

    /** That an involvement is shown, with one of these outcomes. */
    Literal shown(Set<Outcome> outcomes) {
        return clauses.or(
                clauses.and(asksFamily(), familyRows.decidedBy(row -> outcomes.contains(row.outcome()))),
                clauses.and(asksNetwork(), groundless.negate(), networkRows.decidedBy(row -> outcomes.contains(row.outcome()))));
    }

    /** That an involvement is shown, be it in part. */
    Literal shown() {
        return shown(EnumSet.complementOf(EnumSet.of(Outcome.HIDE)));
    }

    /** That at least so much is shown; the card of a stub counts as BROKERED. */
    Literal atLeast(Outcome least) {
        Set<Outcome> outcomes = EnumSet.range(Outcome.FULL, least);
        return least == Outcome.BROKERED ? clauses.or(shown(outcomes), card()) : shown(outcomes);
    }

    /** That the rows of part B2, by themselves, show something sensitive without any of the grounds of property 3. */
    Literal groundlesslyShown() {
        return clauses.and(groundless, networkRows.decidedBy(row -> row.outcome() != Outcome.HIDE));
    }

    private Literal groundless() {
        Literal partners = clauses.and(facts.is("sensitivity", Words.JUSTICE), facts.is("viewer_involvement", Words.CORE),
                facts.is("plan", Words.PARTNERS_PLAN));
        return clauses.and(facts.is("sensitivity", Words.SENSITIVE), facts.not("consent", Words.CONSENTED),
                facts.not("holder_decision", Words.DISCLOSED), facts.not("statutory", Words.HARM), facts.not("access_mode", Words.EMERGENCY),
                facts.not("same_care_team", Words.YES), partners.negate());
    }

    /** Every row with the statement that it is the one which decides the case. */
    Map<Row, Literal> deciding() {
        Map<Row, Literal> deciding = new LinkedHashMap<>();
        gate.rows().stream().filter(row -> row.gate() != Gate.OPEN).forEach(row -> deciding.put(row, gate.first(row)));
        familyRows.rows().forEach(row -> deciding.put(row, clauses.and(asksFamily(), familyRows.first(row))));
        networkRows.rows().forEach(row -> deciding.put(row, clauses.and(asksNetwork(), networkRows.first(row))));
        return deciding;
    }

    /** Every row of the gate with the statement that it decides the gate. */
    Map<Row, Literal> decidingGate() {
        Map<Row, Literal> deciding = new LinkedHashMap<>();
        gate.rows().forEach(row -> deciding.put(row, gate.first(row)));
        return deciding;
    }

    /** Every row of part B2 with the statement that it is the first of its part to match, whatever the gate. */
    Map<Row, Literal> decidingNetworkAlone() {
        Map<Row, Literal> deciding = new LinkedHashMap<>();
        networkRows.rows().forEach(row -> deciding.put(row, networkRows.first(row)));
        return deciding;
    }

    List<Row> all() {
        List<Row> all = new ArrayList<>(gate.rows());
        all.addAll(familyRows.rows());
        all.addAll(networkRows.rows());
        return all;
    }
}
