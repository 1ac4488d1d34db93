package org.patchwork.policy.boundary;

import java.util.List;

/**
 * A row to be written, cell by cell, with all that each cell may say.
 *
 * @param hash     of the whole draft that this was read from
 * @param line     of the row; of the row that it comes after when it is new, 1 being the headings
 * @param sentence the row as it stands, in plain words; empty for a new one
 */
public record RowForm(String hash, TableEntry table, int line, boolean fresh, List<Field> fields, String sentence) {

    public RowForm {
        fields = List.copyOf(fields);
    }

    /** What the row says now, in the order of the headings. */
    public List<String> cells() {
        return fields.stream().map(Field::text).toList();
    }

    /**
     * One cell.
     *
     * @param writing   how it is written, finer than the control; there is help for each
     * @param separator between several words; empty where only one may stand
     * @param optional  whether it may be left blank
     * @param words     that may stand there
     * @param groups    names for several of the words
     */
    public record Field(String heading, String text, Control control, String writing, String separator, boolean optional,
                        List<Word> words, List<Word> groups) {

        public Field {
            words = List.copyOf(words);
            groups = List.copyOf(groups);
        }
    }

    /** What a person uses to write a cell. */
    public enum Control { CONDITION, ONE_WORD, SEVERAL_WORDS, DAY, TEXT }

    /** A word that a cell may say; its meaning may be empty. */
    public record Word(String code, String meaning) {
    }
}
