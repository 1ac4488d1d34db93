package org.patchwork.rules.engine;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All situations in which each of some facts has one of some words; a fact that is not named may have any. */
final class Cube {

    private final Map<FactColumn, Set<String>> words;

    private Cube(Map<FactColumn, Set<String>> words) {
        this.words = words;
    }

    static Cube everything() {
        return new Cube(new EnumMap<>(FactColumn.class));
    }

    /** Those of its situations in which the fact has one of the words; empty when there is none. */
    Optional<Cube> where(FactColumn column, Set<String> taken) {
        Set<String> both = new HashSet<>(words.getOrDefault(column, taken));
        both.retainAll(taken);
        if (both.isEmpty()) {
            return Optional.empty();
        }
        Map<FactColumn, Set<String>> narrower = new EnumMap<>(FactColumn.class);
        narrower.putAll(words);
        narrower.put(column, both);
        return Optional.of(new Cube(narrower));
    }

    Map<FactColumn, Set<String>> words() {
        return words;
    }

    /** One of its situations, in the officers' words. */
    String example() {
        return words.entrySet().stream().map(fact -> fact.getKey().heading() + " " + fact.getValue().stream().sorted().findFirst().orElseThrow())
                .collect(Collectors.joining(", "));
    }
}
