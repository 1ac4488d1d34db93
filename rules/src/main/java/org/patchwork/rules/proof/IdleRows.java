package org.patchwork.rules.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.logicng.formulas.Literal;
import org.patchwork.rules.engine.PolicyRules.Row;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.proof.Proof.IdleRow;

/** Finds the rows that never decide: no case is theirs first, behind the gate that their part is behind. */
final class IdleRows {

    private final Clauses clauses;
    private final Facts facts;
    private final Decided decided;
    private final Function<List<Literal>, Map<String, String>> settled;

    /** @param settled a case in which statements hold that are possible together */
    IdleRows(Clauses clauses, Facts facts, Decided decided, Function<List<Literal>, Map<String, String>> settled) {
        this.clauses = clauses;
        this.facts = facts;
        this.decided = decided;
        this.settled = settled;
    }

    List<IdleRow> all() {
        Literal family = facts.is("action", Words.FAMILY_VIEW);
        return Stream.of(
                in(decided.gate(), clauses.yes(), clauses.yes()),
                in(decided.family(), decided.asksFamily(), family),
                in(decided.network(), decided.asksNetwork(), family.negate())).flatMap(List::stream).toList();
    }

    /** Of the part that is asked when that holds, and of whose cases that is the action. */
    private List<IdleRow> in(Chain chain, Literal asked, Literal action) {
        List<IdleRow> idle = new ArrayList<>();
        for (Row row : chain.rows()) {
            if (!clauses.possible(List.of(chain.first(row), asked))) {
                idle.add(idle(chain, row, asked, action));
            }
        }
        return idle;
    }

    private IdleRow idle(Chain chain, Row row, Literal asked, Literal action) {
        Literal matches = chain.matches(row);
        if (clauses.possible(List.of(matches, asked))) {
            List<Row> before = chain.rows().subList(0, chain.rows().indexOf(row));
            return of(row, fewest(chain, before, matches, asked), false, List.of(matches, asked));
        }
        if (clauses.possible(List.of(matches, action))) {
            return of(row, fewest(decided.gate(), decided.gate().rows(), matches, action), true, List.of(matches, action));
        }
        return new IdleRow(row.key(), List.of(), false, Map.of());
    }

    private IdleRow of(Row row, List<Row> takers, boolean gateShut, List<Literal> its) {
        return new IdleRow(row.key(), takers.stream().map(Row::key).toList(), gateShut, clauses.possible(its) ? settled.apply(its) : Map.of());
    }

    /** So many of these rows as are needed to take every case, and no more; the gate's open rows take none. */
    private List<Row> fewest(Chain takers, List<Row> rows, Literal... its) {
        List<Row> needed = new ArrayList<>(rows.stream().filter(row -> takes(takers, row, its)).toList());
        for (Row row : List.copyOf(needed)) {
            needed.remove(row);
            if (clauses.possible(left(takers, needed, its))) {
                needed.add(row);
            }
        }
        return rows.stream().filter(needed::contains).toList();
    }

    private boolean takes(Chain takers, Row row, Literal... its) {
        List<Literal> all = new ArrayList<>(List.of(its));
        all.add(takers.matches(row));
        return row.gate() != Gate.OPEN && clauses.possible(all);
    }

    private static List<Literal> left(Chain takers, List<Row> rows, Literal... its) {
        List<Literal> all = new ArrayList<>(List.of(its));
        rows.forEach(row -> all.add(takers.matches(row).negate()));
        return all;
    }
}
