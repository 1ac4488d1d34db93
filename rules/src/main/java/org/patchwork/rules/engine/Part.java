package org.patchwork.rules.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of the policy that a decision table belongs to; the heading of its result column tells which (sharing policy, section 3). */
enum Part {

    /** Part A: the viewer and the record only; the first row that matches decides. */
    GATE("gate"),
    /** Part B1: what a member of the family sees; the first row that matches decides. */
    FAMILY("family_outcome"),
    /** Part B2: what everybody else sees; the first row that matches decides. */
    OUTCOME("outcome"),
    /** Part C: every row that matches adds. */
    OBLIGATION("obligation");

    private final String resultHeading;

    Part(String resultHeading) {
        this.resultHeading = resultHeading;
    }

    String resultHeading() {
        return resultHeading;
    }

    /** Whether tables of this part may ask for a fact of that stage: the gate must depend on no involvement. */
    boolean mayAsk(FactColumn.Stage stage) {
        return switch (stage) {
            case RECORD -> true;
            case INVOLVEMENT -> this != GATE;
            case DECIDED -> this == OBLIGATION;
        };
    }

    /** The part of the table that has those headings; empty for one that is no decision table. */
    static Optional<Part> in(List<String> headings) {
        return Stream.of(values()).filter(part -> headings.contains(part.resultHeading)).findFirst();
    }

    static Optional<Part> ofHeading(String heading) {
        return Stream.of(values()).filter(part -> part.resultHeading.equals(heading)).findFirst();
    }
}
