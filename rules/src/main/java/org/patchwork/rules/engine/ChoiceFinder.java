package org.patchwork.rules.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.patchwork.rules.engine.Choices.Form;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.Obligation;
import org.patchwork.rules.outcome.Outcome;

/** Finds what a cell may say, from the very words that the strict reader holds it against. Faults of the book are no concern of it. */
final class ChoiceFinder {

    private final List<String> tables;
    private final PolicySheets sheets;
    private final Vocabulary vocabulary;
    private final Map<String, String> groupMeanings = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final Map<String, String> legalBases = new HashMap<>();
    private final Map<FactColumn, Map<String, String>> codes;

    ChoiceFinder(PolicyBook book) {
        Faults faults = new Faults();
        tables = book.files().stream().map(PolicyFile::name).toList();
        sheets = new PolicySheets(book.files(), faults);
        CodeReader reader = new CodeReader(sheets, faults);
        Map<String, String> roles = new HashMap<>();
        Map<String, String> services = new HashMap<>();
        Map<String, Reference.Role> readRoles = reader.roles();
        Map<String, Reference.Service> readServices = reader.services();
        readRoles.forEach((code, role) -> roles.put(code, role.nameEn()));
        readServices.forEach((code, service) -> services.put(code, service.nameEn()));
        reader.reasons().forEach((code, words) -> reasons.put(code, words.wordsEn()));
        reader.legalBases().forEach((code, words) -> legalBases.put(code, words.wordsEn()));
        codes = Map.of(FactColumn.VIEWER_ROLE, roles, FactColumn.VIEWER_SERVICE, services, FactColumn.SERVICE, services);
        Domains domains = new Domains(readRoles.keySet(), readServices.keySet(), RuleBook.idsIn(sheets.decisions().keySet()));
        vocabulary = new Vocabulary(domains, reader.groups(domains));
        CsvSheet groups = sheets.sheet(ReferenceKind.GROUPS);
        groups.lines().forEach(line -> groupMeanings.put(groups.cell(line, "group"), groups.cell(line, "meaning")));
    }

    Choices of(PolicyTable table, String heading) {
        return switch (table.kind()) {
            case SCENARIOS -> scenario(heading);
            case REFERENCE -> reference(ReferenceKind.in(table.headings()).orElseThrow(), heading);
            case UNKNOWN -> Choices.free(Form.TEXT);
            default -> decision(Part.valueOf(table.kind().name()), heading);
        };
    }

    Choices of(PolicyTable table, String heading, PolicyTable.Row row) {
        if (table.kind() == TableKind.REFERENCE && ReferenceKind.in(table.headings()).orElseThrow() == ReferenceKind.GROUPS
                && heading.equals("values")) {
            return FactColumn.of(table.cell(row, "fact")).map(fact -> new Choices(Form.WORDS, words(fact), List.of()))
                    .orElse(of(table, heading));
        }
        if (table.kind() == TableKind.REFERENCE && heading.equals("audience")) {
            return words(Form.WORDS, EventReader.audiencesOf(table.cell(row, "event")));
        }
        return of(table, heading);
    }

    private Choices decision(Part part, String heading) {
        boolean gate = part == Part.GATE;
        if (heading.equals(part.resultHeading())) {
            return switch (part) {
                case GATE -> words(Form.WORD, names(Gate.values()));
                case OBLIGATION -> words(Form.WORDS, DecisionTableReader.OBLIGATIONS);
                default -> words(Form.WORD, names(Outcome.values()));
            };
        }
        return switch (heading) {
            case DecisionHeadings.BROKER_CARD -> words(Form.WORD, ScheduleReader.YES_OR_NO);
            case DecisionHeadings.RULE_ID -> words(Form.RULE, opening(gate, ruleIds()));
            case DecisionHeadings.REASON_CODE -> explained(Form.WORD, opening(gate, keys(ReferenceKind.REASONS)), reasons);
            case DecisionHeadings.LEGAL_BASIS -> explained(Form.WORD, opening(gate, keys(ReferenceKind.LEGAL_BASES)), legalBases);
            case "agreed" -> Choices.free(Form.DATE);
            default -> FactColumn.of(heading).map(this::condition).orElse(Choices.free(Form.TEXT));
        };
    }

    private static List<String> opening(boolean gate, List<String> words) {
        return gate ? Stream.concat(Stream.of(DecisionRow.OPENS), words.stream()).toList() : words;
    }

    private Choices reference(ReferenceKind kind, String heading) {
        if (heading.equals(kind.key()) && kind != ReferenceKind.CONSENT) {
            return switch (kind) {
                case TABLES -> words(Form.WORD, tables);
                case GROUPS -> words(Form.GROUP_NAME, keys(kind));
                case RETIRED_RULES -> words(Form.RULE, keys(kind));
                default -> words(Form.CODE, keys(kind));
            };
        }
        return switch (heading) {
            case "fact" -> words(Form.WORD, Stream.of(FactColumn.values()).map(FactColumn::heading).toList());
            case "values" -> new Choices(Form.WORDS, Stream.of(FactColumn.values()).flatMap(fact -> words(fact).stream()).distinct().toList(), List.of());
            case "sensitivity" -> words(Form.WORD, FactColumn.SENSITIVITY.words());
            case "valid", "recorded" -> words(Form.WORD, ScheduleReader.YES_OR_NO);
            case "audience" -> words(Form.WORDS, EventReader.AUDIENCES);
            case EventReader.PACE -> words(Form.WORD, EventReader.PACES);
            case "review_months" -> Choices.free(Form.NUMBER);
            case "recheck_ages" -> Choices.free(Form.AGES);
            case "up_to" -> Choices.free(Form.SPAN);
            case "retired" -> Choices.free(Form.DATE);
            default -> kind == ReferenceKind.CONSENT ? FactColumn.of(heading).map(this::condition).orElse(Choices.free(Form.TEXT))
                    : Choices.free(Form.TEXT);
        };
    }

    private Choices scenario(String heading) {
        return switch (heading) {
            case "expected_gate" -> words(Form.EXPECTED, names(Gate.values()));
            case "expected_outcome" -> words(Form.EXPECTED, names(Outcome.values()));
            case "expected_obligations" -> words(Form.EXPECTED_WORDS, names(Obligation.values()));
            case DecisionHeadings.RULE_ID -> words(Form.EXPECTED_RULE, Stream.concat(Stream.of(DecisionRow.OPENS), ruleIds().stream()).toList());
            case DecisionHeadings.REASON_CODE -> explained(Form.EXPECTED, keys(ReferenceKind.REASONS), reasons);
            default -> FactColumn.of(heading).filter(fact -> fact.stage() != FactColumn.Stage.DECIDED)
                    .map(fact -> new Choices(Form.CASE, words(fact), List.of())).orElse(Choices.free(Form.NOTE));
        };
    }

    private Choices condition(FactColumn fact) {
        List<Choice> groups = vocabulary.groupsOf(fact).stream().map(name -> new Choice(name, groupMeanings.getOrDefault(name, ""))).toList();
        return new Choices(Form.CONDITION, words(fact), groups);
    }

    private List<Choice> words(FactColumn fact) {
        return explained(Form.WORDS, vocabulary.words(fact), codes.getOrDefault(fact, Map.of())).words();
    }

    private static Choices words(Form form, List<String> words) {
        return explained(form, words, Map.of());
    }

    private static Choices explained(Form form, List<String> words, Map<String, String> meanings) {
        return new Choices(form, words.stream()
                .map(word -> new Choice(word, Optional.ofNullable(meanings.get(word)).orElse(""))).toList(), List.of());
    }

    /** The codes that the first column of a table gives. */
    private List<String> keys(ReferenceKind kind) {
        CsvSheet sheet = sheets.sheet(kind);
        return sheet.lines().stream().map(line -> sheet.cell(line, kind.key())).filter(key -> !key.isEmpty()).distinct().toList();
    }

    /** Every rule id that a row has. */
    private List<String> ruleIds() {
        return RuleBook.idsIn(sheets.decisions().keySet()).stream()
                .filter(id -> !id.equals(RuleBook.NO_RULE_ID) && !id.equals(RuleBook.GUARD_ID)).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
