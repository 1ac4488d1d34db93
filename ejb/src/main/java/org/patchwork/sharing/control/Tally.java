package org.patchwork.sharing.control;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.patchwork.sharing.boundary.ImpactResult.Sum;

/** Counts involvements, children and people under any number of headings, each once under a heading. Not safe for use by several threads. */
final class Tally {

    private final Map<Object, Count> counts = new LinkedHashMap<>();
    private int child;
    private int involvement;

    private static final class Count {

        private final BitSet people = new BitSet();
        private int children;
        private int involvements;
        private int lastChild;
        private int lastInvolvement;
    }

    /** From now on what is counted is about another child; all its involvements are counted before the next one's. */
    void nextChild() {
        child++;
    }

    /** From now on what is counted is about another involvement; all its viewers are counted before the next one. */
    void nextInvolvement() {
        involvement++;
    }

    /** Counts the involvement under the heading, for those people. */
    void involvement(Object heading, BitSet people) {
        Count count = child(heading, people);
        if (count.lastInvolvement != involvement) {
            count.lastInvolvement = involvement;
            count.involvements++;
        }
    }

    /** Counts the child alone under the heading, for those people. */
    Count child(Object heading, BitSet people) {
        Count count = counts.computeIfAbsent(heading, first -> new Count());
        count.people.or(people);
        if (count.lastChild != child) {
            count.lastChild = child;
            count.children++;
        }
        return count;
    }

    /** Adds what was counted about other children. */
    void add(Tally other) {
        other.counts.forEach((heading, more) -> {
            Count count = counts.computeIfAbsent(heading, first -> new Count());
            count.people.or(more.people);
            count.children += more.children;
            count.involvements += more.involvements;
        });
    }

    /** The sums by heading; a heading that never came up is not among them. */
    Map<Object, Sum> sums() {
        Map<Object, Sum> sums = new LinkedHashMap<>();
        counts.forEach((heading, count) -> sums.put(heading, new Sum(count.involvements, count.children, count.people.cardinality())));
        return sums;
    }
}
