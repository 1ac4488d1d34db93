package org.patchwork.rules.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.patchwork.rules.engine.PolicyRules;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.outcome.RowKey;

/**
 * What was proved of a policy's rows, over every combination of facts that a decision can be asked of, unknown ones included: by
 * satisfiability, not by sampling. Says nothing in words. Immutable.
 */
public final class Proof {

    private final List<Counterexample> breaches = new ArrayList<>();
    private final List<Counterexample> hiddenFromTeam = new ArrayList<>();
    private final List<IdleRow> idleRows = new ArrayList<>();

    /**
     * One case in which a sentence does not hold.
     *
     * @param property 1 to 7
     * @param key which sentence of the property
     * @param facts by heading, the words that bring it about; a fact that is not named may have any word
     * @param changed where the sentence is about a change: by heading, what facts change to; else empty
     * @param rows the rows that decide the case; empty when none does
     */
    public record Counterexample(int property, String key, Map<String, String> facts, Map<String, String> changed, List<RowKey> rows) {
    }

    /**
     * A row that never decides.
     *
     * @param takenBy rows that take all its cases before it: the fewest that were found
     * @param gateShut whether those rows are the gate's, which never opens for the row's cases
     * @param facts by heading, a case that meets the row's conditions; empty when there is none at all
     */
    public record IdleRow(RowKey row, List<RowKey> takenBy, boolean gateShut, Map<String, String> facts) {
    }

    private Proof() {
    }

    /**
     * Proves all there is to prove of these rows.
     *
     * @param usual by heading, a fact's everyday word, which counterexamples prefer; its first word where none is given
     */
    public static Proof of(PolicyRules rules, Map<String, String> usual) {
        FactSpace space = new FactSpace(withSubjectsAge(rules), List.of(rules), told(rules));
        Proof proof = new Proof();
        proof.ofOneCase(rules, space, usual);
        // a solver of its own for each: what the others know of would only slow it down
        for (Changes.Kind change : Changes.Kind.values()) {
            Clauses clauses = new Clauses();
            Facts facts = new Facts(clauses, space);
            Property property = new Changes(clauses, facts, new Decided(clauses, facts, rules), rules).property(change);
            proof.breaches.addAll(new Cases(clauses, facts, rules, usual).of(property));
        }
        return proof;
    }

    /** Whether the rows break property 3, so that the engine refuses to compile them. */
    public static boolean breaksThird(PolicyRules rules) {
        Clauses clauses = new Clauses();
        Facts facts = new Facts(clauses, new FactSpace(withSubjectsAge(rules), List.of(rules), told(rules)));
        return clauses.possible(List.of(new Decided(clauses, facts, rules).groundlesslyShown()));
    }

    private void ofOneCase(PolicyRules rules, FactSpace space, Map<String, String> usual) {
        Clauses clauses = new Clauses();
        Facts facts = new Facts(clauses, space);
        Decided decided = new Decided(clauses, facts, rules);
        Cases cases = new Cases(clauses, facts, rules, usual);
        Properties properties = new Properties(clauses, facts, decided);
        properties.binding().forEach(property -> breaches.addAll(cases.of(property)));
        hiddenFromTeam.addAll(cases.of(properties.hiddenFromTeam()));
        idleRows.addAll(new IdleRows(clauses, facts, decided, cases::settled).all());
    }

    private static Map<String, List<String>> withSubjectsAge(PolicyRules rules) {
        Map<String, List<String>> all = new LinkedHashMap<>(rules.facts());
        all.put(Changes.SUBJECTS_AGE, Stream.of(AgeBand.values()).map(AgeBand::word).toList());
        return all;
    }

    private static Map<String, List<Set<String>>> told(PolicyRules rules) {
        Map<String, List<Set<String>>> told = new HashMap<>(Properties.told());
        Changes.told(rules).forEach((heading, sets) -> told.merge(heading, sets, (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        return told;
    }

    /** How properties 1 to 6 are broken: for each sentence, one case for each row, or pair of rows, that breaks it. */
    public List<Counterexample> breaches() {
        return List.copyOf(breaches);
    }

    /** Property 7, first half: for each row that hides a standard involvement from somebody in the team, one case. */
    public List<Counterexample> hiddenFromTeam() {
        return List.copyOf(hiddenFromTeam);
    }

    /** Property 7, second half: the rows of the gate, the family view and the network that never decide. */
    public List<IdleRow> idleRows() {
        return List.copyOf(idleRows);
    }
}
