package org.patchwork.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.Obligation;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.rules.outcome.RowKey;

/** Reads the rows of one decision table whose headings are sound. */
final class DecisionTableReader {

    static final List<String> OBLIGATIONS = Stream.of(Obligation.values()).map(Enum::name).toList();
    private final CsvSheet sheet;
    private final Part part;
    private final List<FactColumn> columns;
    private final Vocabulary vocabulary;
    private final RuleBook rules;
    private final Cells cells;
    private final Map<List<Object>, Integer> seen = new HashMap<>();

    DecisionTableReader(CsvSheet sheet, Part part, List<FactColumn> columns, Vocabulary vocabulary, RuleBook rules, Faults faults) {
        this.sheet = sheet;
        this.part = part;
        this.columns = columns;
        this.vocabulary = vocabulary;
        this.rules = rules;
        this.cells = new Cells(sheet, faults);
    }

    DecisionTable read() {
        List<DecisionRow> rows = sheet.lines().stream().map(this::row).filter(Objects::nonNull).toList();
        return new DecisionTable(sheet.name(), part, columns, rows);
    }

    private DecisionRow row(CsvSheet.Line line) {
        List<Condition> conditions = conditions(line);
        Result result = result(line);
        boolean opens = result.gate() == Gate.OPEN;
        RuleBook.Entry rule = part == Part.OBLIGATION ? RuleBook.Entry.NONE : rules.entry(cells, line, opens);
        String source = cells.text(line, "source");
        String owner = cells.text(line, "owner");
        LocalDate agreed = cells.date(line, "agreed");
        if (Stream.of(conditions, result.sound() ? result : null, rule, source, owner, agreed).anyMatch(Objects::isNull)
                || repeated(line, conditions, result)) {
            return null;
        }
        return new DecisionRow(new RowKey(sheet.name(), line.number()), rule.ruleId(), conditions, result.gate(), result.outcome(),
                result.obligations(), rule.reasonCode(), rule.legalBasis(), source, owner, agreed);
    }

    private List<Condition> conditions(CsvSheet.Line line) {
        List<Condition> conditions = new ArrayList<>();
        for (FactColumn column : columns) {
            conditions.add(vocabulary.condition(cells, line, column));
        }
        return conditions.contains(null) ? null : List.copyOf(conditions);
    }

    private boolean repeated(CsvSheet.Line line, List<Condition> conditions, Result result) {
        List<Object> same = new ArrayList<>(conditions.stream().map(c -> c.any() ? Condition.ANY : c.words()).toList());
        same.add(part == Part.OBLIGATION ? result.obligations() : Set.of());
        Integer first = seen.putIfAbsent(same, line.number());
        if (first != null) {
            cells.fault(line, "", "row.twice", first);
        }
        return first != null;
    }

    private record Result(Gate gate, Outcome outcome, Set<Obligation> obligations) {

        static final Result NONE = new Result(null, null, Set.of());

        boolean sound() {
            return gate != null || outcome != null || !obligations.isEmpty();
        }
    }

    private Result result(CsvSheet.Line line) {
        return switch (part) {
            case GATE -> gate(line);
            case FAMILY, OUTCOME -> {
                String word = cells.word(line, part.resultHeading(), Stream.of(Outcome.values()).map(Enum::name).toList());
                yield word == null ? Result.NONE : new Result(null, Outcome.valueOf(word), Set.of());
            }
            case OBLIGATION -> obligations(line);
        };
    }

    private Result gate(CsvSheet.Line line) {
        String word = cells.word(line, part.resultHeading(), Stream.of(Gate.values()).map(Enum::name).toList());
        String card = sheet.headings().contains(DecisionHeadings.BROKER_CARD)
                ? cells.word(line, DecisionHeadings.BROKER_CARD, ScheduleReader.YES_OR_NO) : "N";
        if (word == null || card == null) {
            return Result.NONE;
        }
        Gate gate = Gate.valueOf(word);
        if (card.equals("Y") && gate != Gate.STUB) {
            cells.fault(line, DecisionHeadings.BROKER_CARD, "gate.card");
            return Result.NONE;
        }
        return new Result(gate, card.equals("Y") ? Outcome.BROKERED : Outcome.HIDE, Set.of());
    }

    private Result obligations(CsvSheet.Line line) {
        String joined = cells.present(line, part.resultHeading());
        Set<String> words = joined == null ? null : cells.words(line, part.resultHeading(), joined, OBLIGATIONS);
        if (words == null) {
            return Result.NONE;
        }
        Set<Obligation> obligations = EnumSet.noneOf(Obligation.class);
        words.forEach(word -> obligations.add(Obligation.valueOf(word)));
        return new Result(null, null, obligations);
    }
}
