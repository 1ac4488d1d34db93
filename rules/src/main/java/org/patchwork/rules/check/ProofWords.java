package org.patchwork.rules.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.patchwork.rules.check.PolicyReport.Breach;
import org.patchwork.rules.check.PolicyReport.Warning;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyRules;
import org.patchwork.rules.outcome.RowKey;
import org.patchwork.rules.proof.Proof;
import org.patchwork.rules.proof.Proof.Counterexample;
import org.patchwork.rules.proof.Proof.IdleRow;

/** Puts what was proved into words for officers. */
final class ProofWords {

    private final Proof proof;
    private final Sentences sentences;

    private ProofWords(Proof proof, Sentences sentences) {
        this.proof = proof;
        this.sentences = sentences;
    }

    static ProofWords of(PolicyBook book, PolicyRules rules) {
        return new ProofWords(Proof.of(rules, FactColumns.usual()), Sentences.of(book, Locale.UK));
    }

    List<Breach> breaches() {
        return proof.breaches().stream().map(this::breach).toList();
    }

    private Breach breach(Counterexample example) {
        String rule = Words.of("breach." + example.key());
        String rows = example.rows().isEmpty() ? Words.of("breach.engine") : rows(example.rows());
        String sentence = example.changed().isEmpty()
                ? Words.of("breach", example.property(), rule, unusual(example.facts()), rows)
                : Words.of("breach.change", example.property(), rule, unusual(example.facts()), sentences.facts(example.changed()), rows);
        return new Breach(example.property(), example.key(), example.facts(), example.changed(), example.rows(), sentence);
    }

    /** Everyday facts go without saying. */
    private String unusual(Map<String, String> facts) {
        return unusual(sentences, facts);
    }

    static String unusual(Sentences sentences, Map<String, String> facts) {
        Map<String, String> usual = FactColumns.usual();
        Map<String, String> unusual = new LinkedHashMap<>(facts);
        unusual.entrySet().removeIf(fact -> fact.getValue().equals(usual.get(fact.getKey())));
        return unusual.isEmpty() ? Words.of("breach.usual") : sentences.facts(unusual);
    }

    private static String rows(List<RowKey> rows) {
        return rows.stream().map(row -> row.table() + ":" + row.line()).reduce((a, b) -> Words.of("breach.and", a, b)).orElse("");
    }

    /** Rows that never decide; then, one for each row, standard involvements hidden from the team. */
    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        proof.idleRows().forEach(idle -> warnings.add(idle(idle)));
        proof.hiddenFromTeam().forEach(hidden -> warnings.add(hidden(hidden)));
        return warnings;
    }

    private Warning idle(IdleRow idle) {
        String message = idle.takenBy().isEmpty() ? Words.of("idle.nothing")
                : Words.of(idle.gateShut() ? "idle.gate" : "idle.shadowed", rows(idle.takenBy()), unusual(idle.facts()));
        return new Warning(Warning.Kind.ROW_NEVER_DECIDES, at(idle.row(), message), idle.takenBy(), idle.facts());
    }

    private Warning hidden(Counterexample hidden) {
        RowKey row = hidden.rows().isEmpty() ? RowKey.NO_ROW : hidden.rows().get(hidden.rows().size() - 1);
        return new Warning(Warning.Kind.STANDARD_HIDDEN_FROM_TEAM, at(row, Words.of("hidden", unusual(hidden.facts()))), hidden.rows(), hidden.facts());
    }

    private static Fault at(RowKey row, String message) {
        return new Fault(row.table(), row.line(), "", message);
    }
}
