package org.patchwork.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.outcome.Gate;

/** Decides by Drools alone, in stateless sessions that take all involvements of a map at once: what the lookups must equal. */
final class DroolsDecisions {

    private final CompiledPolicy policy;

    DroolsDecisions(CompiledPolicy policy) {
        this.policy = policy;
    }

    /** The number of the deciding row of the gate and, when that opens, of each involvement; {@link Lookup#NO_ROW} where none matched. */
    List<Integer> rows(GateFacts gate, List<InvolvementFacts> involvements) {
        FactVector facts = new FactVector(policy.content().domains()).with(gate);
        List<Integer> rows = new ArrayList<>();
        List<Situation> situations = List.of(new Situation(Part.GATE, facts.words()));
        policy.rules().fire(situations);
        rows.add(first(situations.get(0).matchedRows()));
        if (rows.get(0) == Lookup.NO_ROW || policy.lookups().row(rows.get(0)).gate() != Gate.OPEN) {
            return rows;
        }
        Part part = CompiledPolicy.partOf(gate);
        situations = involvements.stream().map(involvement -> new Situation(part, facts.with(involvement).words())).toList();
        policy.rules().fire(situations);
        situations.forEach(situation -> rows.add(first(situation.matchedRows())));
        return rows;
    }

    private static int first(BitSet matched) {
        return matched.isEmpty() ? Lookup.NO_ROW : matched.nextSetBit(0);
    }
}
