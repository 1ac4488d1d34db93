package org.patchwork.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * Decision tables as an array: every combination of facts that their rows tell apart, with the answer that Drools gave for it. Where the
 * first row decides, the answer is that row's number, or {@link #NO_ROW}; where rows add, a set of bits. Facts of the record come first
 * among the columns, so that they need looking at only once a map.
 */
final class Lookup {

    static final int NO_ROW = -1;
    private final int[] columns;
    private final int[][] steps;
    private final int[] answers;
    private final int recordColumns;

    /**
     * @param columns places of the columns in a {@link FactVector}, ascending
     * @param steps for each column and each place of a word, how far it leads into the answers
     */
    Lookup(int[] columns, int[][] steps, int[] answers) {
        this.columns = columns;
        this.steps = steps;
        this.answers = answers;
        this.recordColumns = (int) IntStream.of(columns)
                .filter(column -> FactColumn.values()[column].stage() == FactColumn.Stage.RECORD).count();
    }

    int answer(int[] facts) {
        return answer(start(facts), facts);
    }

    /** How far the facts of the record lead into the answers; holds for all involvements of a map. */
    int start(int[] facts) {
        int index = 0;
        for (int column = 0; column < recordColumns; column++) {
            index += steps[column][facts[columns[column]]];
        }
        return index;
    }

    int answer(int start, int[] facts) {
        int index = start;
        for (int column = recordColumns; column < columns.length; column++) {
            index += steps[column][facts[columns[column]]];
        }
        return answers[index];
    }

    /** One lookup that gives what both together give; empty when it would have more than so many answers. */
    Optional<Lookup> joined(Lookup later, IntBinaryOperator together, int limit) {
        SortedSet<Integer> both = new TreeSet<>();
        IntStream.concat(IntStream.of(columns), IntStream.of(later.columns)).forEach(both::add);
        int[] joinedColumns = both.stream().mapToInt(Integer::intValue).toArray();
        int[][] joinedSteps = new int[joinedColumns.length][];
        List<List<Integer>> speakers = new ArrayList<>();
        long size = 1;
        for (int column = 0; column < joinedColumns.length; column++) {
            List<Integer> speakersHere = new ArrayList<>();
            joinedSteps[column] = classes(later, joinedColumns[column], speakersHere);
            for (int place = 0; place < joinedSteps[column].length; place++) {
                joinedSteps[column][place] *= (int) size;
            }
            speakers.add(speakersHere);
            size *= speakersHere.size();
            if (size > limit) {
                return Optional.empty();
            }
        }
        int[] joinedAnswers = new int[(int) size];
        int[] facts = new int[FactColumn.values().length];
        for (int index = 0; index < joinedAnswers.length; index++) {
            int rest = index;
            for (int column = 0; column < joinedColumns.length; column++) {
                List<Integer> here = speakers.get(column);
                facts[joinedColumns[column]] = here.get(rest % here.size());
                rest /= here.size();
            }
            joinedAnswers[index] = together.applyAsInt(answer(facts), later.answer(facts));
        }
        return Optional.of(new Lookup(joinedColumns, joinedSteps, joinedAnswers));
    }

    /** The class of each word of a column that either lookup tells apart, and one place to speak for each class. */
    private int[] classes(Lookup later, int column, List<Integer> speakers) {
        int[] mine = stepsOf(column);
        int[] others = later.stepsOf(column);
        int[] classes = new int[mine.length > 0 ? mine.length : others.length];
        Map<List<Integer>, Integer> seen = new LinkedHashMap<>();
        for (int place = 0; place < classes.length; place++) {
            List<Integer> told = List.of(mine.length > 0 ? mine[place] : 0, others.length > 0 ? others[place] : 0);
            if (!seen.containsKey(told)) {
                seen.put(told, seen.size());
                speakers.add(place);
            }
            classes[place] = seen.get(told);
        }
        return classes;
    }

    private int[] stepsOf(int column) {
        return IntStream.range(0, columns.length).filter(i -> columns[i] == column).mapToObj(i -> steps[i]).findFirst().orElse(new int[0]);
    }
}
