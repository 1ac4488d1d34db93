package org.patchwork.web.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.patchwork.policy.boundary.RowForm.Control;
import org.patchwork.policy.boundary.RowForm.Field;
import org.patchwork.policy.boundary.RowForm.Word;
import org.patchwork.web.platform.ThreeFieldDate;

/**
 * One cell as a person writes it: what is chosen, and how that is said in the table. A word that stands in the cell and is none of its
 * words stays, marked, so that opening and saving a row loses nothing.
 */
public class CellField {

    private static final String ANY = "ANY";
    private static final String NOT = "not ";

    /** Which values a condition takes. */
    public enum Mode { ANY, THESE, NOT_THESE }

    /** One word to choose. */
    public record Option(String code, String meaning, boolean known, boolean chosen) {
    }

    private final Field field;
    private final String id;
    private final String text;

    private CellField(Field field, int place, String text) {
        this.field = field;
        this.id = "c" + place;
        this.text = text;
    }

    /** As the cell stands. */
    static CellField of(Field field, int place) {
        return new CellField(field, place, field.text());
    }

    /** As the person sent it: the parameters of a form by name. */
    static CellField sent(Field field, int place, Map<String, String[]> form) {
        return new CellField(field, place, text(field, "c" + place, form).strip());
    }

    private static String text(Field field, String id, Map<String, String[]> form) {
        return switch (field.control()) {
            case CONDITION -> condition(one(form, id + "-mode"), all(form, id));
            case SEVERAL_WORDS -> String.join(field.separator(), all(form, id));
            case DAY -> day(one(form, id + "-day"), one(form, id + "-month"), one(form, id + "-year"));
            case ONE_WORD, TEXT -> one(form, id);
        };
    }

    private static String condition(String mode, List<String> words) {
        if (Mode.ANY.name().equals(mode)) {
            return ANY;
        }
        String joined = String.join("|", words);
        return Mode.NOT_THESE.name().equals(mode) && !joined.isEmpty() ? NOT + joined : joined;
    }

    private static String day(String day, String month, String year) {
        if ((day + month + year).isBlank()) {
            return "";
        }
        ThreeFieldDate date = new ThreeFieldDate(null);
        date.setDay(day);
        date.setMonth(month);
        date.setYear(year);
        return date.value().map(LocalDate::toString).orElse(year.strip() + '-' + month.strip() + '-' + day.strip());
    }

    private static String one(Map<String, String[]> form, String name) {
        return all(form, name).stream().findFirst().orElse("");
    }

    private static List<String> all(Map<String, String[]> form, String name) {
        return Arrays.asList(form.getOrDefault(name, new String[0]));
    }

    /** The id of its first control. */
    public String getId() {
        return id;
    }

    public String getHeading() {
        return field.heading();
    }

    public Control getControl() {
        return field.control();
    }

    /** How it is written; there is help for each way. */
    public String getWriting() {
        return field.writing();
    }

    /** Whether it may be left blank. */
    public boolean isOptional() {
        return field.optional();
    }

    /** What the table says, or will. */
    public String getText() {
        return text;
    }

    /** Which values a condition takes now; null while nobody has said. */
    public Mode getMode() {
        if (text.equals(ANY)) {
            return Mode.ANY;
        }
        return text.startsWith(NOT) ? Mode.NOT_THESE : text.isEmpty() ? null : Mode.THESE;
    }

    /** Names for several words, to be chosen. */
    public List<Option> getGroups() {
        return options(field.groups());
    }

    /** The words to be chosen; one that stands in the cell and is none of them comes last. */
    public List<Option> getWords() {
        List<Option> options = new ArrayList<>(options(field.words()));
        List<String> known = Stream.concat(field.words().stream(), field.groups().stream()).map(Word::code).toList();
        chosen().stream().filter(word -> !word.isEmpty() && !known.contains(word)).forEach(word -> options.add(new Option(word, "", false, true)));
        return options;
    }

    private List<Option> options(List<Word> words) {
        List<String> chosen = chosen();
        return words.stream().map(word -> new Option(word.code(), word.meaning(), true, chosen.contains(word.code()))).toList();
    }

    private List<String> chosen() {
        return switch (field.control()) {
            case CONDITION -> text.equals(ANY) ? List.of() : parts(text.startsWith(NOT) ? text.substring(NOT.length()) : text, "|");
            case SEVERAL_WORDS -> parts(text, field.separator());
            default -> List.of(text);
        };
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(java.util.regex.Pattern.quote(separator), -1)).map(String::strip).toList();
    }

    /** Day, month and year of a day; blank where the cell holds none. */
    public ThreeFieldDate getDay() {
        try {
            return new ThreeFieldDate(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            String[] parts = text.split("-", -1);
            ThreeFieldDate typed = new ThreeFieldDate(null);
            typed.setYear(parts[0]);
            typed.setMonth(parts.length > 1 ? parts[1] : "");
            typed.setDay(parts.length > 2 ? parts[2] : "");
            return typed;
        }
    }
}
