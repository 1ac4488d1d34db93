package org.patchwork.rules.engine;

import java.util.List;

/**
 * What the cells under one heading may say, as the strict reader of the tables has it.
 *
 * @param words that may stand there; where the officer makes up codes of their own, those in use
 * @param groups names for several of the words; empty but for conditions
 */
public record Choices(Form form, List<Choice> words, List<Choice> groups) {

    /** How a cell is written. */
    public enum Form {
        /** {@code ANY}, or words and groups joined by {@code |}, or the same after {@code not}. */
        CONDITION("|", true),
        /** One of the words. */
        WORD("", true),
        /** Words joined by {@code |}. */
        WORDS("|", true),
        /** Scenarios: one of the words, or nothing; another word stands for what is not known. */
        CASE("", false),
        /** Scenarios: one of the words, or nothing where it does not matter. */
        EXPECTED("", true),
        /** Scenarios: words joined by {@code +}, or nothing where it does not matter. */
        EXPECTED_WORDS("+", true),
        /** Scenarios: a rule id, or nothing where it does not matter. */
        EXPECTED_RULE("", false),
        /** A code of the officer's own: capital letters, digits and low lines. */
        CODE("", false),
        /** The name of a group: small letters and low lines. */
        GROUP_NAME("", false),
        /** R and three digits; in the gate also {@code -}. */
        RULE("", false),
        /** A whole number of up to three digits. */
        NUMBER("", false),
        /** Ages joined by {@code |}, or {@code -} for none. */
        AGES("|", false),
        /** A span such as 6 weeks, or {@code -} for no end. */
        SPAN("", false),
        /** A day such as 2026-11-22. */
        DATE("", false),
        /** Words for people, or a citation. */
        TEXT("", false),
        /** Scenarios: words for people, or nothing. */
        NOTE("", false);

        private final String separator;
        private final boolean closed;

        Form(String separator, boolean closed) {
            this.separator = separator;
            this.closed = closed;
        }

        /** What stands between several values; empty where only one may stand. */
        public String separator() {
            return separator;
        }

        /** Whether nothing but the words (and for conditions groups, ANY and not) is right. */
        public boolean closed() {
            return closed;
        }

        /** Whether {@code ANY} and {@code not} may be written. */
        public boolean condition() {
            return this == CONDITION;
        }

        /** Whether the cell may be left blank. */
        public boolean blank() {
            return switch (this) {
                case CASE, EXPECTED, EXPECTED_WORDS, EXPECTED_RULE, NOTE -> true;
                default -> false;
            };
        }
    }

    static Choices free(Form form) {
        return new Choices(form, List.of(), List.of());
    }
}
