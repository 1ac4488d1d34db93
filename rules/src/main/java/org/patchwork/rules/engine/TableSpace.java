package org.patchwork.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The combinations of facts that one table tells apart: words of a fact that satisfy the same rows fall in one class, and the space is
 * every choice of one class a column.
 */
final class TableSpace {

    private final DecisionTable table;
    private final Domains domains;
    private final int[][] steps;
    private final List<List<String>> speakers = new ArrayList<>();
    private long size = 1;

    TableSpace(DecisionTable table, Domains domains) {
        this.table = table;
        this.domains = domains;
        this.steps = new int[table.columns().size()][];
        for (int column = 0; column < steps.length; column++) {
            divide(column);
        }
    }

    private void divide(int column) {
        List<String> words = domains.words(table.columns().get(column));
        Map<BitSet, Integer> classes = new LinkedHashMap<>();
        List<String> speakersHere = new ArrayList<>();
        steps[column] = new int[words.size()];
        for (int place = 0; place < words.size(); place++) {
            BitSet satisfied = rowsSatisfied(column, words.get(place));
            if (!classes.containsKey(satisfied)) {
                classes.put(satisfied, classes.size());
                speakersHere.add(words.get(place));
            }
            steps[column][place] = (int) Math.min(classes.get(satisfied) * size, Integer.MAX_VALUE);
        }
        speakers.add(speakersHere);
        size = Math.min(size * classes.size(), Integer.MAX_VALUE);
    }

    private BitSet rowsSatisfied(int column, String word) {
        BitSet rows = new BitSet();
        for (int row = 0; row < table.rows().size(); row++) {
            rows.set(row, table.rows().get(row).conditions().get(column).takes(word));
        }
        return rows;
    }

    long size() {
        return size;
    }

    /** The situation at a place of the space: the first word of each class speaks for it; facts that the table does not ask for are absent. */
    Situation situation(int index) {
        String[] words = new String[FactColumn.values().length];
        Arrays.fill(words, FactColumn.ABSENT);
        int rest = index;
        for (int column = 0; column < steps.length; column++) {
            List<String> classes = speakers.get(column);
            words[table.columns().get(column).ordinal()] = classes.get(rest % classes.size());
            rest /= classes.size();
        }
        return new Situation(table.part(), words);
    }

    Lookup lookup(int[] answers) {
        int[] ascending = IntStream.range(0, steps.length).boxed()
                .sorted(Comparator.comparing(i -> table.columns().get(i).ordinal())).mapToInt(Integer::intValue).toArray();
        return new Lookup(IntStream.of(ascending).map(i -> table.columns().get(i).ordinal()).toArray(),
                IntStream.of(ascending).mapToObj(i -> steps[i]).toArray(int[][]::new), answers);
    }
}
