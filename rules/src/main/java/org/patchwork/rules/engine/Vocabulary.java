package org.patchwork.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that a condition cell may use in one policy: those of the fact, and the groups of them. A cell is {@code ANY}, or words and
 * groups joined by {@code |}, or the same after {@code not}.
 */
final class Vocabulary {

    private static final String NOT = "not ";
    private final Domains domains;
    private final Map<String, Group> groups;

    /** A name for several words of one fact. */
    record Group(String name, FactColumn column, Set<String> words) {
    }

    Vocabulary(Domains domains, Map<String, Group> groups) {
        this.domains = domains;
        this.groups = groups;
    }

    Domains domains() {
        return domains;
    }

    /** The words that each group stands for. */
    Map<String, Set<String>> groups() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        groups.forEach((name, group) -> words.put(name, Collections.unmodifiableSet(group.words())));
        return Collections.unmodifiableMap(words);
    }

    /** The words that an officer may write for a fact, groups apart. */
    List<String> words(FactColumn column) {
        List<String> words = new ArrayList<>(domains.words(column));
        words.remove(FactColumn.ABSENT);
        if (!column.words().isEmpty()) {
            words.retainAll(column.officersWords());
        }
        return words;
    }

    /** The condition that a cell states; null, with faults, when it states none. */
    Condition condition(Cells cells, CsvSheet.Line line, FactColumn column) {
        String heading = column.heading();
        String text = cells.present(line, heading);
        if (text == null) {
            return null;
        }
        if (text.equals(Condition.ANY)) {
            return new Condition(column, text, null);
        }
        String small = text.toLowerCase(Locale.ROOT);
        boolean excluded = text.startsWith(NOT);
        if (small.equals("any") || small.startsWith(NOT) && !excluded) {
            cells.fault(line, heading, "word.meant", text, small.equals("any") ? Condition.ANY : NOT + text.substring(NOT.length()));
            return null;
        }
        Set<String> named = named(cells, line, column, excluded ? text.substring(NOT.length()) : text);
        if (named == null) {
            return null;
        }
        Set<String> words = excluded ? others(column, named) : named;
        if (words.isEmpty()) {
            cells.fault(line, heading, "condition.nothing");
            return null;
        }
        return new Condition(column, text, words);
    }

    private Set<String> others(FactColumn column, Collection<String> named) {
        Set<String> others = new LinkedHashSet<>(domains.words(column));
        others.remove(FactColumn.ABSENT);
        others.removeAll(named);
        return others;
    }

    private Set<String> named(Cells cells, CsvSheet.Line line, FactColumn column, String joined) {
        Set<String> names = cells.words(line, column.heading(), joined, namesFor(column));
        if (names == null) {
            return null;
        }
        Set<String> words = new LinkedHashSet<>();
        for (String name : names) {
            Group group = groups.get(name);
            words.addAll(group == null ? Set.of(name) : group.words());
        }
        return words;
    }

    private List<String> namesFor(FactColumn column) {
        List<String> names = new ArrayList<>(words(column));
        names.addAll(groupsOf(column));
        return names;
    }

    /** The names of the groups of a fact. */
    List<String> groupsOf(FactColumn column) {
        return groups.values().stream().filter(group -> group.column() == column).map(Group::name).toList();
    }
}
