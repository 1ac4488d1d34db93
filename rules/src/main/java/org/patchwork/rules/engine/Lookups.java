package org.patchwork.rules.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

import org.patchwork.rules.outcome.Obligation;

/** All tables of a policy as lookups, filled through Drools; also knows the rows that no combination of facts reaches. */
final class Lookups {

    private final List<DecisionRow> rows = new ArrayList<>();
    private final Map<Part, Lookup[]> lookups = new EnumMap<>(Part.class);
    private final Map<String, Lookup> byTable = new HashMap<>();
    private final BitSet reached = new BitSet();

    /** The spaces must have been found small enough. */
    Lookups(PolicyContent content, RuleBase rules) {
        for (DecisionTable table : content.tables()) {
            int first = rows.size();
            rows.addAll(table.rows());
            Lookup lookup = fill(table, new TableSpace(table, content.domains()), first, rules);
            byTable.put(table.name(), lookup);
        }
        for (Part part : Part.values()) {
            lookups.put(part, joined(part, content.tables(part).stream().map(this::of).toList()));
        }
    }

    /** Neighbouring tables as one, as long as that stays small: fewer steps for each decision. */
    private static Lookup[] joined(Part part, List<Lookup> inOrder) {
        IntBinaryOperator together = part == Part.OBLIGATION ? (a, b) -> a | b : (a, b) -> a == Lookup.NO_ROW ? b : a;
        Deque<Lookup> joined = new ArrayDeque<>();
        for (Lookup next : inOrder) {
            Optional<Lookup> one = joined.isEmpty() ? Optional.empty() : joined.getLast().joined(next, together, Limits.JOINED_SPACE);
            if (one.isPresent()) {
                joined.removeLast();
            }
            joined.addLast(one.orElse(next));
        }
        return joined.toArray(Lookup[]::new);
    }

    private Lookup fill(DecisionTable table, TableSpace space, int first, RuleBase rules) {
        List<Situation> situations = IntStream.range(0, (int) space.size()).mapToObj(space::situation).toList();
        rules.fire(situations);
        int[] answers = situations.stream()
                .mapToInt(situation -> answer(table, situation.matchedRows().get(first, first + table.rows().size()), first)).toArray();
        return space.lookup(answers);
    }

    private int answer(DecisionTable table, BitSet matched, int first) {
        if (table.part() == Part.OBLIGATION) {
            matched.stream().forEach(row -> reached.set(first + row));
            return matched.stream().map(row -> bits(table.rows().get(row))).reduce(0, (a, b) -> a | b);
        }
        if (matched.isEmpty()) {
            return Lookup.NO_ROW;
        }
        int row = first + matched.nextSetBit(0);
        reached.set(row);
        return row;
    }

    private static int bits(DecisionRow row) {
        return row.obligations().stream().mapToInt(Obligation::ordinal).map(bit -> 1 << bit).sum();
    }

    /** The lookups of a part, with the facts of a record already looked at. */
    static final class Bound {

        private final Lookup[] lookups;
        private final int[] starts;

        private Bound(Lookup[] lookups, int[] facts) {
            this.lookups = lookups;
            this.starts = new int[lookups.length];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = lookups[i].start(facts);
            }
        }

        /** The number of the first row that matches, over the part's tables in order; {@link Lookup#NO_ROW} when none does. */
        int firstRow(int[] facts) {
            for (int i = 0; i < starts.length; i++) {
                int row = lookups[i].answer(starts[i], facts);
                if (row != Lookup.NO_ROW) {
                    return row;
                }
            }
            return Lookup.NO_ROW;
        }

        /** The bits of all obligations that the decision brings. */
        int obligations(int[] facts) {
            int bits = 0;
            for (int i = 0; i < starts.length; i++) {
                bits |= lookups[i].answer(starts[i], facts);
            }
            return bits;
        }
    }

    /** Of the record's facts; further facts may change between the questions. */
    Bound bind(Part part, int[] facts) {
        return new Bound(lookups.get(part), facts);
    }

    Lookup of(DecisionTable table) {
        return byTable.get(table.name());
    }

    DecisionRow row(int number) {
        return rows.get(number);
    }

    /** All rows of all tables; a row's number is its place. */
    List<DecisionRow> rows() {
        return rows;
    }

    /** Rows that can never match, since earlier rows of their own table take all their cases. */
    List<DecisionRow> unreachable() {
        return IntStream.range(0, rows.size()).filter(row -> !reached.get(row)).mapToObj(rows::get).toList();
    }
}
