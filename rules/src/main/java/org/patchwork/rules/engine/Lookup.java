package org.patchwork.rules.engine;

/**
 * One decision table as an array: every combination of facts that its rows tell apart, with the answer that Drools gave for it. In a
 * table whose first row decides, the answer is that row's number, or {@link #NO_ROW}; in one whose rows add, a set of bits.
 */
final class Lookup {

    static final int NO_ROW = -1;
    private final int[] columns;
    private final int[][] steps;
    private final int[] answers;

    /**
     * @param columns places of the columns in a {@link FactVector}
     * @param steps for each column and each place of a word, how far it leads into the answers
     */
    Lookup(int[] columns, int[][] steps, int[] answers) {
        this.columns = columns;
        this.steps = steps;
        this.answers = answers;
    }

    int answer(int[] facts) {
        int index = 0;
        for (int column = 0; column < columns.length; column++) {
            index += steps[column][facts[columns[column]]];
        }
        return answers[index];
    }
}
