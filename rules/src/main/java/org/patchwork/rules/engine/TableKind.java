package org.patchwork.rules.engine;

import java.util.List;

/** What a table of a policy is for. Its headings tell, save for scenarios, which stand in a folder of their own. */
public enum TableKind {

    /** Whether the record opens at all. */
    GATE,
    /** What a child or parent sees. */
    FAMILY,
    /** What everyone else sees. */
    OUTCOME,
    /** What must be done because of a decision. */
    OBLIGATION,
    /** Codes, words and times that the other tables use. */
    REFERENCE,
    /** What officers expect of cases. */
    SCENARIOS,
    /** Not to be told, because the headings are not right. */
    UNKNOWN;

    static TableKind of(String name, List<String> headings) {
        if (name.startsWith(PolicyBook.SCENARIOS)) {
            return SCENARIOS;
        }
        return Part.in(headings).map(part -> TableKind.valueOf(part.name()))
                .orElse(headings.isEmpty() || ReferenceKind.in(headings).isEmpty() ? UNKNOWN : REFERENCE);
    }
}
