package org.patchwork.rules.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.patchwork.rules.engine.PolicyRules;
import org.patchwork.rules.fact.GateFacts;

/**
 * What changes from one policy to another over every combination of facts: counted exactly, by going through the facts one by one and
 * leaving off as soon as what is left of both policies is the same. Both must keep property 3, so that the engine's guard is idle.
 */
public final class DecisionChanges {

    private static final String ACTION = "action";
    private final Map<String, List<String>> facts;
    private final Side before;
    private final Side after;
    private final List<String> headings;
    private final List<List<List<String>>> classes = new ArrayList<>();
    private final Map<List<Object>, Map<List<String>, Tally>> known = new HashMap<>();

    /**
     * A set of combinations that one rule decided and now another does, or the same otherwise.
     *
     * @param before what was decided: an outcome behind an open gate, else the gate's answer, with {@code +BROKERED} for the broker's card
     * @param ruleBefore the rule that decided it
     * @param after what is decided now
     * @param ruleAfter the rule that decides it now
     * @param combinations how many combinations of facts
     * @param example by heading, one of them
     */
    public record Change(String before, String ruleBefore, String after, String ruleAfter, BigInteger combinations, Map<String, String> example) {
    }

    /** So many combinations, and the facts of one, the last fact first. */
    private record Tally(BigInteger combinations, Step example) {

        Tally and(Tally other) {
            return new Tally(combinations.add(other.combinations), example);
        }

        Tally behind(String heading, List<String> words) {
            return new Tally(combinations.multiply(BigInteger.valueOf(words.size())), new Step(heading, words.get(0), example));
        }
    }

    private record Step(String heading, String word, Step next) {
    }

    private DecisionChanges(PolicyRules before, PolicyRules after) {
        this.facts = union(before, after);
        this.headings = new ArrayList<>(facts.keySet());
        // what it is for settles early which rows are asked
        headings.sort(Comparator.comparing(heading -> !heading.equals(ACTION)));
        this.before = new Side(before, headings);
        this.after = new Side(after, headings);
        headings.forEach(heading -> classes.add(classes(heading)));
    }

    /** All changes, those of most combinations first; empty when the policies decide alike. */
    public static List<Change> between(PolicyRules before, PolicyRules after) {
        DecisionChanges changes = new DecisionChanges(before, after);
        return changes.tallies(0, changes.before.start(), changes.after.start()).entrySet().stream()
                .map(change -> changes.change(change.getKey(), change.getValue()))
                .sorted(Comparator.comparing(Change::combinations).reversed().thenComparing(Change::ruleBefore).thenComparing(Change::ruleAfter)).toList();
    }

    /** How many combinations of facts there are. */
    public static BigInteger combinations(PolicyRules rules) {
        return rules.facts().values().stream().map(words -> BigInteger.valueOf(words.size())).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private Change change(List<String> key, Tally tally) {
        Map<String, String> example = new HashMap<>();
        for (Step step = tally.example(); step != null; step = step.next()) {
            example.put(step.heading(), step.word());
        }
        Map<String, String> inOrder = new LinkedHashMap<>();
        facts.keySet().stream().filter(example::containsKey).forEach(heading -> inOrder.put(heading, example.get(heading)));
        return new Change(key.get(0), key.get(1), key.get(2), key.get(3), tally.combinations(), inOrder);
    }

    private static Map<String, List<String>> union(PolicyRules before, PolicyRules after) {
        Map<String, List<String>> union = new LinkedHashMap<>();
        before.facts().forEach((heading, words) -> {
            Set<String> both = new LinkedHashSet<>(words);
            both.addAll(after.facts().get(heading));
            union.put(heading, List.copyOf(both));
        });
        return union;
    }

    private List<List<String>> classes(String heading) {
        Map<List<Object>, List<String>> found = new LinkedHashMap<>();
        for (String word : facts.get(heading)) {
            List<Object> told = List.of(before.told(heading, word), after.told(heading, word));
            found.computeIfAbsent(told, key -> new ArrayList<>()).add(word);
        }
        return List.copyOf(found.values());
    }

    private Map<List<String>, Tally> tallies(int fact, Side.State old, Side.State now) {
        if (old.equals(now)) {
            return Map.of();
        }
        if (fact == headings.size()) {
            List<String> key = List.of(old.result(), old.rule(), now.result(), now.rule());
            return Map.of(key, new Tally(BigInteger.ONE, null));
        }
        List<Object> question = List.of(fact, old, now);
        Map<List<String>, Tally> answer = known.get(question);
        if (answer == null) {
            answer = counted(fact, old, now);
            known.put(question, answer);
        }
        return answer;
    }

    private Map<List<String>, Tally> counted(int fact, Side.State old, Side.State now) {
        String heading = headings.get(fact);
        Map<List<String>, Tally> all = new HashMap<>();
        for (List<String> words : classes.get(fact)) {
            Side.State oldThen = before.with(old, fact, words.get(0));
            Side.State nowThen = after.with(now, fact, words.get(0));
            tallies(fact + 1, oldThen, nowThen).forEach((key, tally) -> all.merge(key, tally.behind(heading, words), Tally::and));
        }
        return all;
    }

    /** The word as a policy sees it in whose tables it does not stand. */
    static String seen(PolicyRules rules, String heading, String word) {
        return rules.facts().get(heading).contains(word) ? word : GateFacts.UNKNOWN_CODE;
    }
}
