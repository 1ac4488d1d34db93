package org.patchwork.rules.engine;

/**
 * One word that a cell may hold.
 *
 * @param meaning in English, from the policy's own tables; empty for a word that explains itself
 */
public record Choice(String word, String meaning) {
}
