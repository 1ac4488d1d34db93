package org.patchwork.rules.proof;

import java.util.Map;
import java.util.Set;

import org.logicng.formulas.Literal;
import org.patchwork.rules.engine.PolicyRules.Row;

/**
 * A sentence that must hold in every case.
 *
 * @param number of the property (sharing policy, section 4)
 * @param key of the sentence
 * @param broken the statement that it is broken
 * @param deciding the rows that may bring that about, each with the statement that it does
 * @param after where the sentence is about a change: the case after it; else null
 * @param changing the facts that the change may touch
 * @param decidingAfter as {@code deciding}, after the change
 */
record Property(int number, String key, Literal broken, Map<Row, Literal> deciding, Facts after, Set<String> changing,
                Map<Row, Literal> decidingAfter) {

    Property(int number, String key, Literal broken, Map<Row, Literal> deciding) {
        this(number, key, broken, deciding, null, Set.of(), Map.of());
    }
}
