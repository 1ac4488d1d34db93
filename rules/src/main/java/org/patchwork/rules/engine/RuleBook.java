package org.patchwork.rules.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rule ids, reasons and legal bases over all tables: an id has one reason for ever, and a retired one never returns. */
final class RuleBook {

    /** The engine's answer when no row matched. */
    static final String NO_RULE_ID = "R999";
    static final String NO_RULE_REASON = "NO_RULE";
    /** The engine's answer when its guard overrules a row. */
    static final String GUARD_ID = "R998";
    static final String GUARD_REASON = "GUARD_SENSITIVE";
    private static final List<String> ENGINES_OWN = List.of(NO_RULE_ID, GUARD_ID);
    private static final Pattern RULE = Pattern.compile("R\\d{3}");

    private final Map<String, Reference.Words> reasons;
    private final Map<String, Reference.Words> legalBases;
    private final Set<String> retired;
    private final Map<String, Entry> firstUse = new HashMap<>();

    /** What a row says of its rule. */
    record Entry(String ruleId, String reasonCode, String legalBasis) {

        static final Entry NONE = new Entry("", "", "");
    }

    RuleBook(Map<String, Reference.Words> reasons, Map<String, Reference.Words> legalBases, Set<String> retired) {
        this.reasons = reasons;
        this.legalBases = legalBases;
        this.retired = retired;
    }

    /** Every rule id that the sheets seem to use, and the engine's own: the words of {@code decided_rule}. */
    static List<String> idsIn(Collection<CsvSheet> sheets) {
        Stream<String> written = sheets.stream().filter(sheet -> sheet.headings().contains(DecisionHeadings.RULE_ID))
                .flatMap(sheet -> sheet.lines().stream().map(line -> sheet.cell(line, DecisionHeadings.RULE_ID)))
                .filter(id -> RULE.matcher(id).matches());
        return Stream.concat(written, ENGINES_OWN.stream()).distinct().sorted().toList();
    }

    /** What the row says of its rule; null, with faults, when that is not sound. */
    Entry entry(Cells cells, CsvSheet.Line line, boolean opens) {
        if (opens) {
            return opening(cells, line);
        }
        String id = ruleId(cells, line);
        String reason = cells.word(line, DecisionHeadings.REASON_CODE, reasons.keySet());
        String basis = cells.word(line, DecisionHeadings.LEGAL_BASIS, legalBases.keySet());
        if (id == null || reason == null || basis == null) {
            return null;
        }
        Entry entry = new Entry(id, reason, legalBases.get(basis).wordsEn());
        Entry first = firstUse.putIfAbsent(id, entry);
        if (first != null && !first.reasonCode().equals(reason)) {
            cells.fault(line, DecisionHeadings.REASON_CODE, "rule.two-reasons", id, first.reasonCode(), reason);
            return null;
        }
        return entry;
    }

    private static Entry opening(Cells cells, CsvSheet.Line line) {
        boolean sound = true;
        for (String heading : List.of(DecisionHeadings.RULE_ID, DecisionHeadings.REASON_CODE, DecisionHeadings.LEGAL_BASIS)) {
            String cell = cells.present(line, heading);
            if (cell == null || !cell.equals(DecisionRow.OPENS)) {
                cells.fault(line, heading, "rule.opens", cell);
                sound = false;
            }
        }
        return sound ? new Entry(DecisionRow.OPENS, "", "") : null;
    }

    private String ruleId(Cells cells, CsvSheet.Line line) {
        String id = cells.code(line, DecisionHeadings.RULE_ID, RULE, "rule.pattern");
        if (id == null) {
            return null;
        }
        if (ENGINES_OWN.contains(id) || retired.contains(id)) {
            cells.fault(line, DecisionHeadings.RULE_ID, retired.contains(id) ? "rule.retired" : "rule.engines-own", id);
            return null;
        }
        return id;
    }
}
