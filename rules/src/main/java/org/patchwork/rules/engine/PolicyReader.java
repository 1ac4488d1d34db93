package org.patchwork.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads all files of a policy together, so that all their faults are told at once. */
final class PolicyReader {

    private final Faults faults = new Faults();
    private final PolicySheets sheets;
    private final String version;

    PolicyReader(List<PolicyFile> files) {
        this.sheets = new PolicySheets(files, faults);
        this.version = PolicyVersion.of(sheets);
    }

    PolicyContent read() throws PolicyRejected {
        CodeReader codes = new CodeReader(sheets, faults);
        Map<String, Reference.Role> roles = codes.roles();
        Map<String, Reference.Service> services = codes.services();
        Domains domains = new Domains(roles.keySet(), services.keySet(), RuleBook.idsIn(sheets.decisions().keySet()));
        Vocabulary vocabulary = new Vocabulary(domains, codes.groups(domains));
        ScheduleReader schedules = new ScheduleReader(sheets, vocabulary, faults);
        Reference reference = new Reference(roles, services, codes.reasons(), codes.legalBases(), schedules.recencyBands(),
                schedules.consentRules(), new EventReader(sheets, faults).events(), codes.retiredRules(), schedules.tasks());
        enginesWordsPresent(ReferenceKind.REASONS, reference.reasons(), RuleBook.NO_RULE_REASON, RuleBook.GUARD_REASON);
        enginesWordsPresent(ReferenceKind.LEGAL_BASES, reference.legalBases(), RuleBook.NO_RULE_REASON);
        List<DecisionTable> tables = tables(vocabulary, reference);
        if (faults.count() > 0) {
            throw new PolicyRejected(faults.list());
        }
        return new PolicyContent(version, reference, domains, vocabulary.groups(), tables);
    }

    private void enginesWordsPresent(ReferenceKind kind, Map<String, Reference.Words> words, String... codes) {
        Stream.of(codes).filter(code -> !words.containsKey(code))
                .forEach(code -> faults.add(sheets.sheet(kind).name(), 0, kind.key(), "reason.needed", code));
    }

    private List<DecisionTable> tables(Vocabulary vocabulary, Reference reference) {
        RuleBook rules = new RuleBook(reference.reasons(), reference.legalBases(), reference.retiredRules());
        List<DecisionTable> tables = new ArrayList<>();
        sheets.decisions().forEach((sheet, part) -> {
            Optional<List<FactColumn>> columns = new DecisionHeadings(sheet, part, faults).conditions();
            if (sheet.lines().isEmpty()) {
                faults.add(sheet.name(), 0, "", "file.no-rows");
            }
            columns.map(facts -> new DecisionTableReader(sheet, part, facts, vocabulary, rules, faults).read()).ifPresent(tables::add);
        });
        return tables;
    }
}
