package org.patchwork.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.rules.outcome.RowKey;

/**
 * The rows that decide, laid open for those who prove and compare them: read and found sound, not yet compiled. In each part the first
 * row that matches decides. Everything in it is unmodifiable.
 *
 * @param facts by heading, in a fixed order, the words that a fact may have when a decision is taken; those that officers write come first
 * @param groups by name, the words that a name of the table of groups stands for
 * @param reference the tables that decide nothing
 * @param gate rows of part A; each has a gate
 * @param family rows of part B1; each has an outcome
 * @param network rows of part B2; each has an outcome
 */
public record PolicyRules(Map<String, List<String>> facts, Map<String, Set<String>> groups, Reference reference,
                          List<Row> gate, List<Row> family, List<Row> network) {

    /**
     * One row.
     *
     * @param key where it stands
     * @param ruleId its rule, {@code -} for a row that opens the gate
     * @param conditions by heading, the words that satisfy it; a fact that is not named may have any
     * @param gate what it makes of the gate; null but in part A
     * @param outcome what it makes of an involvement; in part A that of the broker's card
     */
    public record Row(RowKey key, String ruleId, Map<String, Set<String>> conditions, Gate gate, Outcome outcome) {
    }

    static PolicyRules of(PolicyContent content) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        for (FactColumn column : FactColumn.values()) {
            if (column.stage() != FactColumn.Stage.DECIDED) {
                facts.put(column.heading(), words(column, content.domains()));
            }
        }
        return new PolicyRules(facts, content.groups(), content.reference(),
                rows(content, Part.GATE), rows(content, Part.FAMILY), rows(content, Part.OUTCOME));
    }

    /** Without the word of an absent fact, which no decision ever meets, and without the N that {@code stay_consent} is never built with. */
    private static List<String> words(FactColumn column, Domains domains) {
        List<String> words = new ArrayList<>(domains.words(column));
        words.remove(FactColumn.ABSENT);
        if (column == FactColumn.STAY_CONSENT) {
            words.remove("N");
        }
        List<String> officers = column.words().isEmpty() ? words : column.officersWords();
        List<String> ordered = new ArrayList<>(words);
        ordered.sort((a, b) -> Boolean.compare(officers.contains(b), officers.contains(a)));
        return List.copyOf(ordered);
    }

    private static List<Row> rows(PolicyContent content, Part part) {
        return content.tables(part).stream().flatMap(table -> table.rows().stream()).map(PolicyRules::row).toList();
    }

    private static Row row(DecisionRow row) {
        Map<String, Set<String>> conditions = new LinkedHashMap<>();
        row.conditions().stream().filter(condition -> !condition.any())
                .forEach(condition -> conditions.put(condition.column().heading(), Set.copyOf(condition.words())));
        return new Row(row.key(), row.ruleId(), conditions, row.gate(), row.outcome());
    }
}
