package org.patchwork.rules.engine;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.FactValue;
import org.patchwork.rules.fact.Subject;

/** Reads the tables that say how long and by what name: consent, recency, tasks. */
final class ScheduleReader {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern NUMBERS = Pattern.compile("-|\\d{1,3}(\\|\\d{1,3})*");
    private static final Pattern SPAN = Pattern.compile("-|(\\d{1,3}) (days|weeks|months|years)");
    static final List<String> YES_OR_NO = List.of("Y", "N");
    private final PolicySheets sheets;
    private final Vocabulary vocabulary;
    private final Faults faults;

    ScheduleReader(PolicySheets sheets, Vocabulary vocabulary, Faults faults) {
        this.sheets = sheets;
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    List<Reference.ConsentRule> consentRules() {
        CsvSheet sheet = sheets.sheet(ReferenceKind.CONSENT);
        Cells cells = new Cells(sheet, faults);
        return sheet.lines().stream().map(line -> consentRule(cells, line)).filter(Objects::nonNull).toList();
    }

    private Reference.ConsentRule consentRule(Cells cells, CsvSheet.Line line) {
        Condition giver = vocabulary.condition(cells, line, FactColumn.CONSENT_GIVER);
        Condition subject = vocabulary.condition(cells, line, FactColumn.SUBJECT);
        Condition age = vocabulary.condition(cells, line, FactColumn.CHILD_AGE);
        Condition competence = vocabulary.condition(cells, line, FactColumn.COMPETENCE);
        String valid = cells.word(line, "valid", YES_OR_NO);
        String months = cells.code(line, "review_months", NUMBER, "cell.number");
        String recheck = cells.code(line, "recheck_ages", NUMBERS, "cell.ages");
        String source = cells.text(line, "source");
        if (Stream.of(giver, subject, age, competence, valid, months, recheck, source).anyMatch(Objects::isNull)) {
            return null;
        }
        if (valid.equals("Y") == months.equals("0")) {
            cells.fault(line, "review_months", "consent.months");
            return null;
        }
        Set<Integer> ages = recheck.equals(FactColumn.ABSENT) ? Set.of()
                : Cells.split(recheck).stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Reference.ConsentRule(taken(giver, ConsentGiver.values()), taken(subject, Subject.values()),
                taken(age, AgeBand.values()), taken(competence, Competence.values()), valid.equals("Y"), Integer.parseInt(months), ages);
    }

    private static <V extends FactValue> Set<V> taken(Condition condition, V[] values) {
        return Stream.of(values).filter(value -> condition.takes(value.word())).collect(Collectors.toUnmodifiableSet());
    }

    List<Reference.RecencyBand> recencyBands() {
        CsvSheet sheet = sheets.sheet(ReferenceKind.RECENCY);
        Cells cells = new Cells(sheet, faults);
        List<Reference.RecencyBand> bands = new ArrayList<>();
        for (CsvSheet.Line line : sheet.lines()) {
            String code = cells.code(line, "band", CODE, "code.pattern");
            String recorded = cells.word(line, "recorded", YES_OR_NO);
            String upTo = cells.code(line, "up_to", SPAN, "cell.span");
            String english = cells.text(line, "words_en");
            String welsh = cells.text(line, "words_cy");
            if (Stream.of(code, recorded, upTo, english, welsh).noneMatch(Objects::isNull)) {
                bands.add(new Reference.RecencyBand(code, span(upTo), recorded.equals("Y"), english, welsh));
            }
        }
        if (!complete(bands)) {
            faults.add(sheet.name(), 0, "", "recency.incomplete");
        }
        return List.copyOf(bands);
    }

    private static boolean complete(List<Reference.RecencyBand> bands) {
        return bands.stream().anyMatch(band -> band.recorded() && band.upTo().isEmpty())
                && bands.stream().anyMatch(band -> !band.recorded() && band.upTo().isEmpty());
    }

    private static Optional<Period> span(String written) {
        Matcher matcher = SPAN.matcher(written);
        if (!matcher.matches() || matcher.group(1) == null) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        return Optional.of(switch (matcher.group(2)) {
            case "days" -> Period.ofDays(number);
            case "weeks" -> Period.ofWeeks(number);
            case "months" -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        });
    }

    Map<String, Reference.Words> tasks() {
        CsvSheet sheet = sheets.sheet(ReferenceKind.TASKS);
        Cells cells = new Cells(sheet, faults);
        Map<String, Reference.Words> tasks = new LinkedHashMap<>();
        for (CsvSheet.Line line : sheet.lines()) {
            String code = cells.code(line, "task", CODE, "code.pattern");
            Reference.Words title = new Reference.Words(code, cells.text(line, "name_en"), cells.text(line, "name_cy"));
            if (code != null && tasks.putIfAbsent(code, title) != null) {
                cells.fault(line, "task", "code.twice", code);
            }
        }
        return Collections.unmodifiableMap(tasks);
    }
}
