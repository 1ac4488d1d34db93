package org.patchwork.rules.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.patchwork.rules.outcome.Outcome;

/**
 * The one rule that stands in Java beside the tables: a sensitive involvement is never shown, in whole or in part, without full or
 * existence consent, holder decision, enquiry into harm, emergency, the same care team or the justice partners' plan (sharing policy,
 * section 4, property 3; the family view has rows of its own). It refuses tables that could break it, and should one slip through, hides.
 */
final class SensitiveGuard {

    private final Domains domains;
    private final List<Cube> forbidden;
    private final List<Places> forbiddenPlaces;

    SensitiveGuard(Domains domains) {
        this.domains = domains;
        Cube groundless = Cube.everything();
        groundless = without(groundless, FactColumn.CONSENT, "FULL", "EXISTENCE");
        groundless = without(groundless, FactColumn.HOLDER_DECISION, "DISCLOSE_FULL", "DISCLOSE_EXISTENCE");
        groundless = without(groundless, FactColumn.STATUTORY, "S47", "POLICE_PROTECTION");
        groundless = without(groundless, FactColumn.ACCESS_MODE, "BREAK_GLASS", "BREAK_GLASS_LIFE");
        groundless = without(groundless, FactColumn.SAME_CARE_TEAM, "Y");
        Cube justice = with(groundless, FactColumn.SENSITIVITY, "SENSITIVE_JUSTICE");
        this.forbidden = List.of(
                with(groundless, FactColumn.SENSITIVITY, "SENSITIVE_HEALTH", "SENSITIVE_SAFETY", "SENSITIVE_OTHER"),
                without(justice, FactColumn.VIEWER_INVOLVEMENT, "CORE_GROUP", "LEAD"),
                without(with(justice, FactColumn.VIEWER_INVOLVEMENT, "CORE_GROUP", "LEAD"), FactColumn.PLAN, "CIN", "CP", "LAC"));
        this.forbiddenPlaces = forbidden.stream().map(this::places).toList();
    }

    private Cube with(Cube cube, FactColumn column, String... words) {
        return cube.where(column, Set.of(words)).orElseThrow();
    }

    private Cube without(Cube cube, FactColumn column, String... words) {
        return cube.where(column, others(column, Set.of(words))).orElseThrow();
    }

    private Set<String> others(FactColumn column, Set<String> words) {
        Set<String> others = new HashSet<>(domains.words(column));
        others.remove(FactColumn.ABSENT);
        others.removeAll(words);
        return others;
    }

    /** A cube in the numbers of a {@link FactVector}, for speed. */
    private record Places(int[] columns, boolean[][] taken) {

        boolean hold(int[] facts) {
            for (int i = 0; i < columns.length; i++) {
                if (!taken[i][facts[columns[i]]]) {
                    return false;
                }
            }
            return true;
        }
    }

    private Places places(Cube cube) {
        List<FactColumn> columns = List.copyOf(cube.words().keySet());
        boolean[][] taken = new boolean[columns.size()][];
        for (int i = 0; i < taken.length; i++) {
            FactColumn column = columns.get(i);
            boolean[] words = new boolean[domains.words(column).size()];
            cube.words().get(column).forEach(word -> words[domains.placeOf(column, word)] = true);
            taken[i] = words;
        }
        return new Places(columns.stream().mapToInt(Enum::ordinal).toArray(), taken);
    }

    /** Whether nothing may be shown, whatever the tables say. */
    boolean forbids(int[] facts) {
        for (Places places : forbiddenPlaces) {
            if (places.hold(facts)) {
                return true;
            }
        }
        return false;
    }

    /** Every row of part B2 that would show what must not be shown, each with an example; found by exact search, not by sampling. */
    Map<DecisionRow, Cube> breaches(List<DecisionRow> rows) {
        Map<DecisionRow, Cube> breaches = new LinkedHashMap<>();
        forbidden.forEach(cube -> search(cube, rows, 0, breaches));
        return breaches;
    }

    private void search(Cube cube, List<DecisionRow> rows, int from, Map<DecisionRow, Cube> breaches) {
        for (int row = from; row < rows.size(); row++) {
            Optional<Cube> decided = decidedBy(cube, rows.get(row));
            if (decided.isPresent()) {
                if (rows.get(row).outcome() != Outcome.HIDE) {
                    breaches.putIfAbsent(rows.get(row), decided.get());
                }
                int next = row + 1;
                remainders(cube, rows.get(row)).forEach(rest -> search(rest, rows, next, breaches));
                return;
            }
        }
    }

    private static Optional<Cube> decidedBy(Cube cube, DecisionRow row) {
        Optional<Cube> decided = Optional.of(cube);
        for (Condition condition : row.conditions()) {
            if (!condition.any()) {
                decided = decided.flatMap(c -> c.where(condition.column(), condition.words()));
            }
        }
        return decided;
    }

    /** The situations of a cube that a row leaves to later ones, as cubes that share none. */
    private Stream<Cube> remainders(Cube cube, DecisionRow row) {
        Stream<Cube> remainders = Stream.empty();
        Cube inside = cube;
        for (Condition condition : row.conditions()) {
            if (!condition.any()) {
                Optional<Cube> outside = inside.where(condition.column(), others(condition.column(), condition.words()));
                remainders = Stream.concat(remainders, outside.stream());
                inside = inside.where(condition.column(), condition.words()).orElseThrow();
            }
        }
        return remainders;
    }
}
