package org.patchwork.rules.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyRules;
import org.patchwork.rules.engine.Spelling;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.Obligation;
import org.patchwork.rules.outcome.Outcome;

/** What a scenario may expect. */
final class ExpectedWords {

    /** The headings under which something may be expected. */
    static final List<String> HEADINGS = List.of("expected_gate", "expected_outcome", "rule_id", "reason_code", "expected_obligations");
    private static final Pattern RULE = Pattern.compile("-|R\\d{3}");
    private final Map<String, Collection<String>> words = new LinkedHashMap<>();

    /** By the policy's rules, where its tables could be read: they list the reasons. */
    ExpectedWords(Optional<PolicyRules> rules) {
        words.put("expected_gate", names(Gate.values()));
        words.put("expected_outcome", names(Outcome.values()));
        words.put("expected_obligations", names(Obligation.values()));
        rules.ifPresent(known -> words.put("reason_code", known.reference().reasons().keySet()));
    }

    private static List<String> names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    /** What is wrong with a cell that is not empty; empty when nothing is. */
    Optional<Fault> fault(String file, long line, String heading, String cell) {
        if (heading.equals("rule_id")) {
            return RULE.matcher(cell).matches() ? Optional.empty() : Optional.of(Words.fault(file, line, heading, "scenario.rule", cell));
        }
        Collection<String> known = words.get(heading);
        List<String> written = heading.equals("expected_obligations") ? List.of(cell.split("\\+", -1)) : List.of(cell);
        return known == null ? Optional.empty()
                : written.stream().filter(word -> !known.contains(word)).findFirst().map(word -> unknown(file, line, heading, word, known));
    }

    private static Fault unknown(String file, long line, String heading, String word, Collection<String> known) {
        return Spelling.nearest(word, known).map(meant -> Words.fault(file, line, heading, "scenario.expected-meant", word, meant))
                .orElseGet(() -> Words.fault(file, line, heading, "scenario.expected", word, some(known)));
    }

    private static String some(Collection<String> known) {
        String first = String.join(", ", known.stream().limit(15).toList());
        return known.size() > 15 ? first + ", \u2026" : first;
    }
}
