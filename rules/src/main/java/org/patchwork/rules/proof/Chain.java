package org.patchwork.rules.proof;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.logicng.formulas.Literal;
import org.patchwork.rules.engine.PolicyRules.Row;

/** The rows of one part, of which the first that matches decides: this one, and none before. */
final class Chain {

    private final Clauses clauses;
    private final List<Row> rows;
    private final Map<Row, Literal> matches = new IdentityHashMap<>();
    private final Map<Row, Literal> firsts = new IdentityHashMap<>();
    private final Literal none;

    Chain(Clauses clauses, Facts facts, List<Row> rows) {
        this.clauses = clauses;
        this.rows = rows;
        Literal before = clauses.yes();
        for (Row row : rows) {
            Literal matched = facts.all(row.conditions());
            matches.put(row, matched);
            firsts.put(row, clauses.and(before, matched));
            before = clauses.and(before, matched.negate());
        }
        none = before;
    }

    List<Row> rows() {
        return rows;
    }

    /** That the row's conditions are met. */
    Literal matches(Row row) {
        return matches.get(row);
    }

    /** That the row is the first whose conditions are met. */
    Literal first(Row row) {
        return firsts.get(row);
    }

    /** That no row's conditions are met. */
    Literal none() {
        return none;
    }

    /** That one of these rows is the first whose conditions are met. */
    Literal decidedBy(Predicate<Row> these) {
        return clauses.or(rows.stream().filter(these).map(firsts::get).toList());
    }
}
