package org.patchwork.rules.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.logicng.formulas.Literal;
import org.patchwork.rules.engine.PolicyRules;
import org.patchwork.rules.engine.PolicyRules.Row;
import org.patchwork.rules.outcome.RowKey;
import org.patchwork.rules.proof.Proof.Counterexample;

/** Finds the cases in which a sentence is broken, and makes of each an example that a person can follow. */
final class Cases {

    /** So many cases of one sentence are told at most; whoever puts those right sees the next. */
    private static final int MOST = 20;
    private final Clauses clauses;
    private final Facts facts;
    private final PolicyRules rules;
    private final Map<String, String> usual = new HashMap<>();

    Cases(Clauses clauses, Facts facts, PolicyRules rules, Map<String, String> usual) {
        this.clauses = clauses;
        this.facts = facts;
        this.rules = rules;
        rules.facts().forEach((heading, words) -> {
            String everyday = usual.getOrDefault(heading, words.get(0));
            this.usual.put(heading, words.contains(everyday) ? everyday : words.get(0));
        });
    }

    /** For each row, or pair of rows, that breaks the sentence, one case. */
    List<Counterexample> of(Property property) {
        List<Counterexample> cases = new ArrayList<>();
        List<Literal> asked = new ArrayList<>(List.of(property.broken()));
        while (cases.size() < MOST && clauses.possible(asked)) {
            Map<String, String> found = settled(asked);
            Map<String, String> after = property.after() == null ? Map.of() : property.after().found(usual);
            List<Literal> deciding = new ArrayList<>();
            List<RowKey> rows = new ArrayList<>();
            decidingRows(property.deciding(), deciding, rows);
            decidingRows(property.decidingAfter(), deciding, rows);
            cases.add(new Counterexample(property.number(), property.key(), essential(property, found, after),
                    changed(property, found, after), rows.stream().distinct().toList()));
            if (deciding.isEmpty()) {
                return cases;
            }
            asked.add(clauses.and(deciding).negate());
        }
        return cases;
    }

    private void decidingRows(Map<Row, Literal> of, List<Literal> deciding, List<RowKey> rows) {
        of.forEach((row, decides) -> {
            if (clauses.found(decides)) {
                deciding.add(decides);
                rows.add(row.key());
            }
        });
    }

    /** A case in which all of these hold, known to be possible, with as many facts as can be at their everyday words. */
    Map<String, String> settled(List<Literal> asked) {
        List<Literal> all = new ArrayList<>(asked);
        rules.facts().keySet().forEach(heading -> {
            all.add(facts.literal(heading, usual.get(heading)));
            if (!clauses.possible(all)) {
                all.remove(all.size() - 1);
            }
        });
        if (!clauses.possible(all)) {
            throw new IllegalStateException("what was possible no longer is");
        }
        return facts.found(usual);
    }

    /** The facts without which the sentence would not be broken, leaving out unusual ones first. */
    private Map<String, String> essential(Property property, Map<String, String> found, Map<String, String> after) {
        Map<String, String> essential = new LinkedHashMap<>(found);
        List<String> order = new ArrayList<>(found.keySet());
        order.sort((a, b) -> Boolean.compare(everyday(a, found), everyday(b, found)));
        for (String heading : order) {
            if (!property.changing().contains(heading)) {
                String word = essential.remove(heading);
                if (clauses.possible(notBroken(property, essential, after))) {
                    essential.put(heading, word);
                }
            }
        }
        Map<String, String> inOrder = new LinkedHashMap<>();
        rules.facts().keySet().stream().filter(essential::containsKey).forEach(heading -> inOrder.put(heading, essential.get(heading)));
        return inOrder;
    }

    private boolean everyday(String heading, Map<String, String> found) {
        return found.get(heading).equals(usual.get(heading));
    }

    private List<Literal> notBroken(Property property, Map<String, String> given, Map<String, String> after) {
        List<Literal> all = new ArrayList<>(List.of(property.broken().negate()));
        given.forEach((heading, word) -> all.add(facts.literal(heading, word)));
        property.changing().forEach(heading -> all.add(property.after().literal(heading, after.get(heading))));
        return all;
    }

    private static Map<String, String> changed(Property property, Map<String, String> before, Map<String, String> after) {
        Map<String, String> changed = new LinkedHashMap<>();
        after.forEach((heading, word) -> {
            if (property.changing().contains(heading) && !word.equals(before.get(heading))) {
                changed.put(heading, word);
            }
        });
        return changed;
    }
}
