package org.patchwork.rules.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.patchwork.rules.engine.PolicyBook;

/**
 * Reads rows back in plain words. Works on drafts: a word that is not known is repeated between quotation marks, and a row is read
 * whatever is wrong with the others. Immutable and safe for use by many threads.
 */
public final class Sentences {

    private static final String NOT = "not ";
    private static final int EVENT_CELLS = 5;
    private static final String AT_ONCE = "AT_ONCE";
    private static final String ANY = "ANY";
    private static final String BROKER_CARD = "broker_card";
    private final SentenceWords words;
    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final Set<String> facts;

    /**
     * One row of a file.
     *
     * @param line its line in the file, the heading being line 1
     * @param cells as written, in the order of the headings
     */
    public record Row(int line, List<String> cells, String sentence) {
    }

    private Sentences(PolicyBook book, Locale locale) {
        this.words = new SentenceWords(locale);
        this.facts = Set.copyOf(FactColumns.headings());
        boolean welsh = locale.getLanguage().equals("cy");
        book.files().stream().map(Sheet::of).forEach(sheet -> {
            String key = sheet.firstHeading().orElse("");
            if (key.equals("role")) {
                add("viewer_role", names(sheet, welsh));
            } else if (key.equals("service")) {
                add("service", names(sheet, welsh));
                add("viewer_service", names(sheet, welsh));
            } else if (key.equals("group")) {
                sheet.lines().stream().map(line -> sheet.byHeading(line.cells())).forEach(group -> add(group.getOrDefault("fact", ""),
                        Map.of(group.get("group"), words.of("members", group.get("group").replace('_', ' ')))));
            }
        });
    }

    /** With the names of roles and services that the book's own tables give, in English or in Welsh. */
    public static Sentences of(PolicyBook book, Locale locale) {
        return new Sentences(book, locale);
    }

    private void add(String heading, Map<String, String> more) {
        names.computeIfAbsent(heading, h -> new HashMap<>()).putAll(more);
    }

    private static Map<String, String> names(Sheet sheet, boolean welsh) {
        Map<String, String> names = new HashMap<>();
        sheet.lines().stream().map(line -> sheet.byHeading(line.cells())).forEach(row -> {
            String name = row.getOrDefault(welsh ? "name_cy" : "name_en", "");
            if (!name.isEmpty()) {
                names.put(row.values().iterator().next(), inMidSentence(name));
            }
        });
        return names;
    }

    /** Without its capital, unless it is an abbreviation. */
    private static String inMidSentence(String name) {
        boolean abbreviated = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviated ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Every row of a file of the book; empty when there is none of that name. */
    public static List<Row> rowsOf(PolicyBook book, String file, Locale locale) {
        Sentences sentences = of(book, locale);
        return book.find(file).map(Sheet::of).map(sheet -> sheet.lines().stream()
                .map(line -> new Row(line.number(), line.cells(), sentences.of(sheet.headings(), line.cells()))).toList()).orElse(List.of());
    }

    /** One row of a table or of a file of scenarios, by its headings and what its cells say. */
    public String of(List<String> headings, List<String> cells) {
        Map<String, String> row = new Sheet("", headings, List.of()).byHeading(cells);
        for (Map.Entry<String, Function<Map<String, String>, String>> result : results().entrySet()) {
            if (row.containsKey(result.getKey())) {
                return decision(row, result.getValue().apply(row));
            }
        }
        return reference(headings, cells, row);
    }

    private Map<String, Function<Map<String, String>, String>> results() {
        Map<String, Function<Map<String, String>, String>> results = new LinkedHashMap<>();
        results.put("gate", row -> {
            String gate = row.get("gate");
            return words.find("gate." + gate + (row.getOrDefault(BROKER_CARD, "").equals("Y") ? ".card" : "")).orElseGet(() -> result("gate", gate));
        });
        results.put("family_outcome", row -> result("outcome", row.get("family_outcome")));
        results.put("outcome", row -> result("outcome", row.get("outcome")));
        results.put("obligation", row -> words.all(split(row.get("obligation")).stream().map(one -> result("obligation", one)).toList()));
        results.put("valid", row -> words.find("valid." + row.get("valid"))
                .map(valid -> SentenceWords.filled(valid, row.getOrDefault("review_months", ""))).orElseGet(() -> result("valid", row.get("valid"))));
        return results;
    }

    private String result(String kind, String word) {
        return words.find(kind + "." + word).orElseGet(() -> words.of("result.unknown", word));
    }

    private String decision(Map<String, String> row, String result) {
        List<String> conditions = new ArrayList<>();
        row.forEach((heading, cell) -> {
            if ((facts.contains(heading) || heading.startsWith("decided_")) && !cell.equals(ANY)) {
                conditions.add(condition(heading, cell));
            }
        });
        return conditions.isEmpty() ? words.of("always", result) : words.of("when", words.all(conditions), result);
    }

    private String reference(List<String> headings, List<String> cells, Map<String, String> row) {
        String kind = row.containsKey("id") && row.containsKey("viewer_role") ? "scenario" : headings.isEmpty() ? "other" : headings.get(0);
        List<String> details = new ArrayList<>(cells);
        switch (kind) {
            case "scenario" -> details = List.of(row.get("id"), row.getOrDefault("scenario", ""));
            case "service" -> replace(details, 3, cell -> word("sensitivity", cell));
            case "event" -> {
                replace(details, 3, cell -> words.all(split(cell).stream().map(one -> words.find("audience." + one).orElse(one)).toList()));
                if (details.size() < EVENT_CELLS) {
                    details.add(AT_ONCE);
                }
                replace(details, EVENT_CELLS - 1, cell -> words.find("pace." + cell).orElse(cell));
            }
            case "group" -> {
                String fact = row.getOrDefault("fact", "");
                replace(details, 2, cell -> words.all(split(cell).stream().map(one -> word(fact, one)).toList()));
                replace(details, 1, cell -> cell.replace('_', ' '));
                replace(details, 0, cell -> cell.replace('_', ' '));
            }
            default -> { }
        }
        String pattern = words.find("row." + kind).orElse(null);
        return pattern == null ? words.of("row.other", String.join(", ", cells)) : SentenceWords.filled(pattern, details.toArray(String[]::new));
    }

    private static void replace(List<String> cells, int column, Function<String, String> by) {
        if (column < cells.size()) {
            cells.set(column, by.apply(cells.get(column)));
        }
    }

    private static List<String> split(String joined) {
        return Arrays.stream(joined.split("\\|", -1)).map(String::strip).toList();
    }

    /** What one condition cell says, such as "the plan is child protection". */
    public String condition(String heading, String cell) {
        boolean not = cell.startsWith(NOT);
        String form = not ? "not" : "is";
        String written = not ? cell.substring(NOT.length()).strip() : cell;
        Optional<String> whole = words.find(form + "." + heading + "." + written);
        if (whole.isPresent()) {
            return whole.get();
        }
        String any = words.any(split(written).stream().map(word -> word(heading, word)).toList());
        return words.find(form + "." + heading).map(pattern -> SentenceWords.filled(pattern, any))
                .orElseGet(() -> words.of(form, heading.replace('_', ' '), any));
    }

    /** A case in words: what each of its facts says, joined. */
    public String facts(Map<String, String> facts) {
        return words.all(facts.entrySet().stream().map(fact -> condition(fact.getKey(), fact.getValue())).toList());
    }

    /** One word of a fact, such as "child protection" for {@code CP}; repeated between quotation marks when it is none. */
    public String word(String heading, String word) {
        if (word.isEmpty()) {
            return words.of("blank");
        }
        return words.find("word." + heading + "." + word)
                .or(() -> Optional.ofNullable(names.getOrDefault(heading, Map.of()).get(word)))
                .or(() -> words.find("word." + word))
                .orElseGet(() -> heading.equals("decided_rule") ? word : words.of("quoted", word));
    }
}
