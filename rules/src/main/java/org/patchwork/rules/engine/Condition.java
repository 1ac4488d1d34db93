package org.patchwork.rules.engine;

import java.util.Set;

/**
 * One condition cell.
 *
 * @param column the fact it is about
 * @param text what the officer wrote
 * @param words the words that satisfy it, groups and exclusions worked out; null where any does, even an absent fact
 */
record Condition(FactColumn column, String text, Set<String> words) {

    static final String ANY = "ANY";

    boolean any() {
        return words == null;
    }

    boolean takes(String word) {
        return words == null || words.contains(word);
    }
}
