package org.patchwork.rules.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.patchwork.rules.fact.Sensitivity;

/** Reads the tables that give codes and their words: roles, services, reasons, legal bases, retired rules, groups. */
final class CodeReader {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z_]{1,39}");
    private static final Pattern RULE = Pattern.compile("R\\d{3}");
    private final PolicySheets sheets;
    private final Faults faults;

    CodeReader(PolicySheets sheets, Faults faults) {
        this.sheets = sheets;
        this.faults = faults;
    }

    /** One row of a table of codes, once its code is known to be sound. */
    private interface RowOf<T> {
        T of(Cells cells, CsvSheet.Line line, String code);
    }

    private <T> Map<String, T> read(ReferenceKind kind, Pattern pattern, String rightKey, RowOf<T> row) {
        CsvSheet sheet = sheets.sheet(kind);
        Cells cells = new Cells(sheet, faults);
        Map<String, T> found = new LinkedHashMap<>();
        for (CsvSheet.Line line : sheet.lines()) {
            String code = cells.code(line, kind.key(), pattern, rightKey);
            T read = row.of(cells, line, code);
            if (code != null && found.putIfAbsent(code, read) != null) {
                cells.fault(line, kind.key(), "code.twice", code);
            }
        }
        return Collections.unmodifiableMap(found);
    }

    Map<String, Reference.Role> roles() {
        return read(ReferenceKind.ROLES, CODE, "code.pattern", (cells, line, code) ->
                new Reference.Role(code, cells.text(line, "name_en"), cells.text(line, "name_cy"),
                        cells.text(line, "generic_en"), cells.text(line, "generic_cy")));
    }

    Map<String, Reference.Service> services() {
        List<String> words = FactColumn.SENSITIVITY.words();
        return read(ReferenceKind.SERVICES, CODE, "code.pattern", (cells, line, code) -> {
            String word = cells.word(line, "sensitivity", words);
            return new Reference.Service(code, cells.text(line, "name_en"), cells.text(line, "name_cy"),
                    word == null ? Sensitivity.UNKNOWN : Sensitivity.valueOf(word));
        });
    }

    Map<String, Reference.Words> reasons() {
        return read(ReferenceKind.REASONS, CODE, "code.pattern", CodeReader::words);
    }

    Map<String, Reference.Words> legalBases() {
        return read(ReferenceKind.LEGAL_BASES, CODE, "code.pattern", CodeReader::words);
    }

    private static Reference.Words words(Cells cells, CsvSheet.Line line, String code) {
        return new Reference.Words(code, cells.text(line, "words_en"), cells.text(line, "words_cy"));
    }

    Set<String> retiredRules() {
        return read(ReferenceKind.RETIRED_RULES, RULE, "rule.pattern", (cells, line, code) ->
                cells.date(line, "retired") + Optional.ofNullable(cells.text(line, "reason")).orElse("")).keySet();
    }

    Map<String, Vocabulary.Group> groups(Domains domains) {
        Vocabulary plain = new Vocabulary(domains, Map.of());
        return read(ReferenceKind.GROUPS, GROUP, "group.pattern", (cells, line, name) -> {
            cells.text(line, "meaning");
            List<String> headings = Stream.of(FactColumn.values()).map(FactColumn::heading).toList();
            String heading = cells.word(line, "fact", headings);
            String joined = cells.present(line, "values");
            if (heading == null || joined == null) {
                return new Vocabulary.Group(name, null, Set.of());
            }
            FactColumn column = FactColumn.of(heading).orElseThrow();
            Set<String> words = cells.words(line, "values", joined, plain.words(column));
            return new Vocabulary.Group(name, column, words == null ? Set.of() : new LinkedHashSet<>(words));
        });
    }
}
