package org.patchwork.rules.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.patchwork.rules.engine.PolicyRules;
import org.patchwork.rules.engine.PolicyRules.Row;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.Outcome;

/** One of two policies that are compared, while the facts of a case become known one by one. */
final class Side {

    private static final String ACTION = "action";
    private final PolicyRules rules;
    private final List<String> headings;

    /**
     * What is left of a row once the first facts are known: conditions on the others, and what it gives. Rows of different policies, or
     * of different places, are equal when they say the same.
     */
    private record Rest(Map<String, Set<String>> conditions, String result, String rule, boolean opens) {
    }

    /** The rows that may still decide, of each part; of a part that is no longer asked, none. */
    record State(List<Rest> gate, List<Rest> family, List<Rest> network) {

        private Rest decided() {
            if (gate.isEmpty() || !gate.get(0).opens()) {
                return gate.isEmpty() ? new Rest(Map.of(), Gate.NOT_FOUND.name(), "R999", false) : gate.get(0);
            }
            return Stream.of(family, network).flatMap(List::stream).findFirst().orElse(new Rest(Map.of(), Outcome.HIDE.name(), "R999", false));
        }

        /** What is decided, once all facts are known. */
        String result() {
            return decided().result();
        }

        String rule() {
            return decided().rule();
        }
    }

    Side(PolicyRules rules, List<String> headings) {
        this.rules = rules;
        this.headings = headings;
    }

    State start() {
        return new State(rests(rules.gate()), rests(rules.family()), rests(rules.network()));
    }

    private static List<Rest> rests(List<Row> rows) {
        return untilCertain(rows.stream().map(row -> new Rest(row.conditions(), result(row), row.ruleId(), row.gate() == Gate.OPEN)).toList());
    }

    private static String result(Row row) {
        if (row.gate() == null) {
            return row.outcome().name();
        }
        return row.gate().name() + (row.gate() == Gate.STUB && row.outcome() == Outcome.BROKERED ? "+" + Outcome.BROKERED : "");
    }

    /** A row without further conditions decides; those after it no longer matter. */
    private static List<Rest> untilCertain(List<Rest> rests) {
        List<Rest> left = new ArrayList<>();
        for (Rest rest : rests) {
            left.add(rest);
            if (rest.conditions().isEmpty()) {
                break;
            }
        }
        return left;
    }

    /** Which rows the word satisfies. */
    BitSet told(String heading, String word) {
        BitSet satisfied = new BitSet();
        int row = 0;
        String seen = DecisionChanges.seen(rules, heading, word);
        for (List<Row> part : List.of(rules.gate(), rules.family(), rules.network())) {
            for (Row one : part) {
                Set<String> words = one.conditions().get(heading);
                satisfied.set(row++, words == null || words.contains(seen));
            }
        }
        satisfied.set(row, heading.equals(ACTION) && Words.FAMILY_VIEW.contains(word));
        return satisfied;
    }

    /** What is left once this fact is known as well. */
    State with(State state, int fact, String word) {
        String heading = headings.get(fact);
        String seen = DecisionChanges.seen(rules, heading, word);
        List<Rest> gate = with(state.gate(), heading, seen);
        boolean closed = gate.isEmpty() || gate.get(0).conditions().isEmpty() && !gate.get(0).opens();
        boolean family = Words.FAMILY_VIEW.contains(word);
        return new State(gate,
                closed || heading.equals(ACTION) && !family ? List.of() : with(state.family(), heading, seen),
                closed || heading.equals(ACTION) && family ? List.of() : with(state.network(), heading, seen));
    }

    private static List<Rest> with(List<Rest> rests, String heading, String word) {
        List<Rest> left = new ArrayList<>();
        for (Rest rest : rests) {
            Set<String> words = rest.conditions().get(heading);
            if (words == null) {
                left.add(rest);
            } else if (words.contains(word)) {
                Map<String, Set<String>> others = new HashMap<>(rest.conditions());
                others.remove(heading);
                left.add(new Rest(others, rest.result(), rest.rule(), rest.opens()));
            }
        }
        return untilCertain(left);
    }
}
