package org.patchwork.rules.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;

/** One case, still open: for each fact exactly one class of its words holds. */
final class Facts {

    private final Clauses clauses;
    private final FactSpace space;
    private final Map<String, List<Variable>> variables = new LinkedHashMap<>();
    private final Map<List<Variable>, Literal> named = new HashMap<>();

    /** Any case. */
    Facts(Clauses clauses, FactSpace space) {
        this(clauses, space, Map.of());
    }

    private Facts(Clauses clauses, FactSpace space, Map<String, List<Variable>> shared) {
        this.clauses = clauses;
        this.space = space;
        space.headings().forEach(heading -> variables.put(heading, shared.containsKey(heading) ? shared.get(heading) : oneOf(space.classes(heading).size())));
    }

    private List<Variable> oneOf(int classes) {
        List<Variable> one = IntStream.range(0, classes).mapToObj(c -> clauses.fresh()).toList();
        clauses.holds(new ArrayList<>(one));
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < i; j++) {
                clauses.holds(one.get(i).negate(), one.get(j).negate());
            }
        }
        return one;
    }

    /** A case that differs from this one in these facts at most. */
    Facts changedIn(Set<String> headings) {
        Map<String, List<Variable>> shared = new HashMap<>(variables);
        shared.keySet().removeAll(headings);
        return new Facts(clauses, space, shared);
    }

    /** That the fact has one of the words. The space must tell them from the others. */
    Literal is(String heading, Set<String> words) {
        List<Variable> taken = new ArrayList<>();
        List<List<String>> classes = space.classes(heading);
        for (int c = 0; c < classes.size(); c++) {
            List<String> inClass = classes.get(c);
            long in = inClass.stream().filter(words::contains).count();
            if (in > 0 && in < inClass.size()) {
                throw new IllegalStateException(heading + " does not tell " + words + " apart from " + inClass);
            }
            if (in > 0) {
                taken.add(variables.get(heading).get(c));
            }
        }
        return named.computeIfAbsent(taken, any -> taken.size() == classes.size() ? clauses.yes() : clauses.or(new ArrayList<>(taken)));
    }

    /** That the fact has another word than these. */
    Literal not(String heading, Set<String> words) {
        return is(heading, words).negate();
    }

    /** That every fact has one of the words given for it. */
    Literal all(Map<String, Set<String>> conditions) {
        List<Literal> all = new ArrayList<>();
        conditions.forEach((heading, words) -> all.add(is(heading, words)));
        return clauses.and(all);
    }

    /** The statement that the fact is in the class of that word. */
    Literal literal(String heading, String word) {
        List<List<String>> classes = space.classes(heading);
        return IntStream.range(0, classes.size()).filter(c -> classes.get(c).contains(word))
                .mapToObj(c -> (Literal) variables.get(heading).get(c)).findFirst().orElseThrow();
    }

    /** By heading, the words of this case as last found possible; the usual word speaks for its class, else the first. */
    Map<String, String> found(Map<String, String> usual) {
        Map<String, String> words = new LinkedHashMap<>();
        variables.forEach((heading, ofFact) -> {
            int found = IntStream.range(0, ofFact.size()).filter(c -> clauses.found(ofFact.get(c))).findFirst().orElseThrow();
            List<String> inClass = space.classes(heading).get(found);
            String ordinary = usual.get(heading);
            words.put(heading, inClass.contains(ordinary) ? ordinary : inClass.get(0));
        });
        return words;
    }
}
