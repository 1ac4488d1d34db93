package org.patchwork.rules.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.logicng.datastructures.Assignment;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;

/** Statements about a policy as clauses for the solver. Every statement made here is equivalent to its literal. Not thread-safe. */
final class Clauses {

    private final FormulaFactory formulas = new FormulaFactory();
    private final MiniSat solver = MiniSat.miniSat(formulas);
    private final Map<Set<Literal>, Literal> ors = new HashMap<>();
    private final Literal yes;
    private Assignment found;
    private int count;

    Clauses() {
        yes = fresh();
        holds(yes);
    }

    /** A statement that is neither said to hold nor not to hold. */
    Variable fresh() {
        return formulas.variable("v" + count++);
    }

    /** The statement that always holds. */
    Literal yes() {
        return yes;
    }

    Literal no() {
        return yes.negate();
    }

    /** From now on at least one of these holds. */
    void holds(Literal... any) {
        holds(Arrays.asList(any));
    }

    void holds(Collection<Literal> any) {
        solver.add(formulas.clause(any));
    }

    /** All of them. */
    Literal and(Literal... all) {
        return and(Arrays.asList(all));
    }

    Literal and(Collection<Literal> all) {
        return or(all.stream().map(Literal::negate).toList()).negate();
    }

    /** At least one of them. */
    Literal or(Literal... any) {
        return or(Arrays.asList(any));
    }

    Literal or(Collection<Literal> any) {
        Set<Literal> open = new LinkedHashSet<>(any);
        open.remove(no());
        if (open.contains(yes)) {
            return yes;
        }
        if (open.isEmpty()) {
            return no();
        }
        if (open.size() == 1) {
            return open.iterator().next();
        }
        Literal known = ors.get(open);
        return known == null ? newOr(open) : known;
    }

    private Literal newOr(Set<Literal> open) {
        Literal or = fresh();
        ors.put(open, or);
        List<Literal> forward = new ArrayList<>(open);
        forward.add(or.negate());
        holds(forward);
        open.forEach(one -> holds(one.negate(), or));
        return or;
    }

    /** Whether there is a case in which all of these hold. */
    boolean possible(Collection<Literal> all) {
        found = null;
        return solver.sat(all) == Tristate.TRUE;
    }

    /** Whether the statement holds in the case that was found possible last. */
    boolean found(Literal statement) {
        if (found == null) {
            found = solver.model();
        }
        return found.evaluateLit(statement);
    }
}
