package org.patchwork.rules.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.patchwork.rules.engine.PolicyRules;

/**
 * All combinations of facts that a decision can be asked of. Words of a fact that no row and no property tells apart are one, so that
 * the space stays small and loses nothing.
 */
final class FactSpace {

    private final Map<String, List<List<String>>> classes = new LinkedHashMap<>();

    /**
     * @param rules of one or more policies whose facts have the same words
     * @param told by heading, further sets of words that must be told from the others
     */
    FactSpace(Map<String, List<String>> facts, Collection<PolicyRules> rules, Map<String, ? extends Collection<Set<String>>> told) {
        Map<String, List<Set<String>>> sets = new HashMap<>();
        rules.stream().flatMap(policy -> Stream.of(policy.gate(), policy.family(), policy.network())).flatMap(List::stream)
                .forEach(row -> row.conditions().forEach((heading, words) -> sets.computeIfAbsent(heading, h -> new ArrayList<>()).add(words)));
        told.forEach((heading, more) -> sets.computeIfAbsent(heading, h -> new ArrayList<>()).addAll(more));
        facts.forEach((heading, words) -> classes.put(heading, classes(words, sets.getOrDefault(heading, List.of()))));
    }

    private static List<List<String>> classes(List<String> words, List<Set<String>> sets) {
        Map<BitSet, List<String>> classes = new LinkedHashMap<>();
        for (String word : words) {
            BitSet in = new BitSet();
            for (int set = 0; set < sets.size(); set++) {
                in.set(set, sets.get(set).contains(word));
            }
            classes.computeIfAbsent(in, key -> new ArrayList<>()).add(word);
        }
        return List.copyOf(classes.values());
    }

    Set<String> headings() {
        return classes.keySet();
    }

    /** The classes of a fact's words; the first word of each speaks for it. */
    List<List<String>> classes(String heading) {
        return classes.get(heading);
    }
}
