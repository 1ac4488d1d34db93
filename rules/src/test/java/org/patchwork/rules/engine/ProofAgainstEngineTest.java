package org.patchwork.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.patchwork.rules.outcome.GateDecision;
import org.patchwork.rules.outcome.NetworkDecision;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.rules.outcome.RowKey;
import org.patchwork.rules.proof.DecisionChanges;
import org.patchwork.rules.proof.Proof;
import org.patchwork.rules.proof.Proof.Counterexample;

/** What is proved of tables changed at random is what the engine does with them: no disagreement, either way. */
class ProofAgainstEngineTest {

    private static final int EDITS_FOR_THE_GUARD = 60;
    private static final int EDITS_FOR_ALL = 8;
    private static final int CASES = 500;
    private final RandomGenerator random = new SplittableRandom(20261123);

    private PolicyContent edited() {
        while (true) {
            try {
                return PolicyCompiler.readable(edit(PolicyFiles.of(ShippedPolicy.FOLDER)).list());
            } catch (PolicyRejected nonsense) {
                // an edit that is a fault is not what is looked for
            }
        }
    }

    /** One cell of one row of the shipped tables, a condition or a result, at random. */
    private PolicyFiles edit(PolicyFiles files) {
        List<String> tables = files.list().stream().map(PolicyFile::name).filter(name -> name.matches("[1-4].*")).toList();
        String table = oneOf(tables);
        String[] lines = files.text(table).split("\n");
        int line = 1 + random.nextInt(lines.length - 1);
        List<String> headings = List.of(lines[0].split(","));
        int result = Math.max(headings.indexOf("gate"), Math.max(headings.indexOf("outcome"), headings.indexOf("family_outcome")));
        int column = 1 + random.nextInt(result);
        String[] cells = lines[line].split(",", -1);
        cells[column] = column == result ? oneOf(headings.contains("gate") ? List.of("STUB", "NOT_FOUND", "NA") : List.of("FULL", "LIMITED", "BROKERED", "HIDE"))
                : condition(FactColumn.of(headings.get(column)).orElseThrow());
        lines[line] = String.join(",", cells);
        return files.with(table, text -> String.join("\n", lines) + "\n");
    }

    private String condition(FactColumn column) {
        List<String> words = ShippedPolicy.compiled().content().domains().words(column);
        String word = words.get(random.nextInt(words.size() - 1));
        return oneOf(List.of("ANY", word, "not " + word));
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Map<String, String> completed(PolicyRules rules, Map<String, String> given) {
        Map<String, String> all = new HashMap<>();
        rules.facts().forEach((heading, words) -> all.put(heading, given.getOrDefault(heading,
                given.isEmpty() && random.nextInt(3) > 0 ? usual(heading, words) : oneOf(words))));
        return all;
    }

    private static String usual(String heading, List<String> words) {
        return heading.equals("viewer_conflict") ? "N" : words.get(0);
    }

    @Test
    void property_three_is_what_the_guard_finds_by_exact_search() {
        int broken = 0;
        for (int n = 0; n < EDITS_FOR_THE_GUARD; n++) {
            PolicyContent content = edited();
            Set<RowKey> guards = guards(content);
            PolicyRules rules = PolicyRules.of(content);
            assertEquals(!guards.isEmpty(), Proof.breaksThird(rules));
            if (!guards.isEmpty() && broken++ < 5) {
                assertEquals(guards, Proof.of(rules, Map.of()).breaches().stream().filter(breach -> breach.property() == 3)
                        .flatMap(breach -> breach.rows().stream()).collect(Collectors.toSet()));
            }
        }
        assertTrue(broken > 2 && broken < EDITS_FOR_THE_GUARD, "broken: " + broken);
    }

    private static Set<RowKey> guards(PolicyContent content) {
        List<DecisionRow> rows = content.tables(Part.OUTCOME).stream().flatMap(table -> table.rows().stream()).toList();
        return new SensitiveGuard(content.domains()).breaches(rows).keySet().stream().map(DecisionRow::key).collect(Collectors.toSet());
    }

    @Test
    void every_other_property_holds_or_breaks_as_the_engine_decides() {
        Set<String> keys = new HashSet<>();
        int sound = 0;
        for (int n = 0; n < EDITS_FOR_ALL; n++) {
            PolicyContent content = edited();
            PolicyRules rules = PolicyRules.of(content);
            List<Counterexample> breaches = Proof.of(rules, Map.of()).breaches().stream().filter(breach -> breach.property() != 3).toList();
            agrees(content, rules, breaches);
            breaches.forEach(breach -> keys.add(breach.key()));
            sound += breaches.isEmpty() ? 1 : 0;
        }
        assertTrue(keys.size() > 1 && sound > 0, () -> "broken: " + keys);
    }

    private void agrees(PolicyContent content, PolicyRules rules, List<Counterexample> breaches) {
        RuleBase base = DroolsCompiler.compile(content.tables());
        PlainJavaProperties plain = new PlainJavaProperties(new CompiledPolicy(content, base, new Lookups(content, base)));
        for (Counterexample breach : breaches) {
            for (int n = 0; n < 5; n++) {
                Map<String, String> facts = completed(rules, breach.facts());
                assertTrue(plain.broken(facts).contains(breach.key()), () -> breach + " is not what the engine does with " + facts);
            }
        }
        Set<String> proved = breaches.stream().map(Counterexample::key).collect(Collectors.toSet());
        for (int n = 0; n < CASES; n++) {
            Map<String, String> facts = completed(rules, Map.of());
            Set<String> missed = new HashSet<>(plain.broken(facts));
            missed.removeAll(proved);
            assertEquals(Set.of(), missed, () -> "not proved, and broken by " + facts);
        }
    }

    @Test
    void what_changes_between_two_policies_is_what_the_engine_decides_otherwise() {
        CompiledPolicy before = ShippedPolicy.compiled();
        PolicyRules rules = PolicyRules.of(before.content());
        for (int compared = 0; compared < 3;) {
            PolicyContent content = edited();
            PolicyRules changed = PolicyRules.of(content);
            if (!guards(content).isEmpty()) {
                continue;
            }
            compared++;
            RuleBase base = DroolsCompiler.compile(content.tables());
            CompiledPolicy after = new CompiledPolicy(content, base, new Lookups(content, base));
            List<DecisionChanges.Change> changes = DecisionChanges.between(rules, changed);
            Set<List<String>> told = new HashSet<>();
            for (DecisionChanges.Change change : changes) {
                List<String> key = List.of(change.before(), change.ruleBefore(), change.after(), change.ruleAfter());
                told.add(key);
                assertEquals(key, decided(before, after, completed(rules, change.example())));
            }
            for (int k = 0; k < CASES; k++) {
                List<String> key = decided(before, after, completed(rules, Map.of()));
                assertTrue(key.subList(0, 2).equals(key.subList(2, 4)) || told.contains(key), () -> key + " is not among " + told);
            }
        }
    }

    private static List<String> decided(Policy before, Policy after, Map<String, String> words) {
        List<String> decided = new ArrayList<>();
        WordFacts facts = new WordFacts(words);
        for (Policy policy : List.of(before, after)) {
            NetworkDecision network = policy.decide(facts.gate(), List.of(facts.involvement()));
            GateDecision gate = network.gate();
            String card = gate.outcome() == Outcome.BROKERED ? "+BROKERED" : "";
            decided.add(gate.isOpen() ? network.decisions().get(0).outcome().name() : gate.gate().name() + card);
            decided.add(gate.isOpen() ? network.decisions().get(0).ruleId() : gate.ruleId());
        }
        return decided;
    }
}
