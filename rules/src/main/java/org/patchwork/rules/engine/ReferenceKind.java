package org.patchwork.rules.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables that decide nothing themselves; the first heading tells which one a file is, and each must be there once but those that came later. */
enum ReferenceKind {

    TABLES("table", "question"),
    GROUPS("group", "fact", "values", "meaning"),
    ROLES("role", "name_en", "name_cy", "generic_en", "generic_cy"),
    SERVICES("service", "name_en", "name_cy", "sensitivity"),
    REASONS("reason_code", "words_en", "words_cy"),
    LEGAL_BASES("legal_basis", "words_en", "words_cy"),
    RETIRED_RULES("retired_rule", "retired", "reason"),
    CONSENT("consent_giver", "subject", "child_age", "competence", "valid", "review_months", "recheck_ages", "source"),
    RECENCY("band", "recorded", "up_to", "words_en", "words_cy"),
    EVENTS("event", "name_en", "name_cy", "audience", EventReader.PACE),
    TASKS("task", "name_en", "name_cy");

    private final List<String> headings;

    ReferenceKind(String... headings) {
        this.headings = List.of(headings);
    }

    List<String> headings() {
        return headings;
    }

    /** Whether a policy may be without it: what came later is not in versions from before. */
    boolean optional() {
        return this == TASKS;
    }

    /** A heading that files of earlier days lack. */
    boolean mayLack(String heading) {
        return this == EVENTS && heading.equals(EventReader.PACE);
    }

    String key() {
        return headings.get(0);
    }

    static Optional<ReferenceKind> in(List<String> headings) {
        return Stream.of(values()).filter(kind -> kind.key().equals(headings.get(0))).findFirst();
    }
}
