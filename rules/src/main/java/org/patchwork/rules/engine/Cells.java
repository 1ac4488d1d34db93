package org.patchwork.rules.engine;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the cells of one sheet by heading; what is wrong becomes a fault with its place, and the cell null or empty. */
final class Cells {

    private static final Pattern PLAIN_TEXT = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,;:'\u2018\u2019\u201C\u201D\u2013()&/?!%#=~_+-]+");
    private static final Pattern TYPOGRAPHIC = Pattern.compile("[\u2018\u2019\u201C\u201D\u2013\u2014\u2026\u00A0]");
    private static final Pattern EXCELS_DATE = Pattern.compile("\\d{1,2}[-/. ](\\d{1,2}|\\p{L}{3,4})([-/. ]\\d{2,4})?");
    private final CsvSheet sheet;
    private final Faults faults;

    Cells(CsvSheet sheet, Faults faults) {
        this.sheet = sheet;
        this.faults = faults;
    }

    void fault(CsvSheet.Line line, String heading, String key, Object... details) {
        faults.add(sheet.name(), line.number(), heading, key, details);
    }

    /** The cell; null, with a fault, when blank. */
    String present(CsvSheet.Line line, String heading) {
        String cell = sheet.cell(line, heading);
        if (cell.isEmpty()) {
            fault(line, heading, "cell.blank");
            return null;
        }
        return cell;
    }

    /** Words for people, or a citation. */
    String text(CsvSheet.Line line, String heading) {
        String cell = present(line, heading);
        if (cell != null && !PLAIN_TEXT.matcher(cell).matches()) {
            String odd = cell.codePoints().mapToObj(Character::toString)
                    .filter(c -> !PLAIN_TEXT.matcher(c).matches()).findFirst().orElse("");
            fault(line, heading, "cell.character", odd);
            return null;
        }
        return cell;
    }

    /** A new code of the officer's own, such as a role's. */
    String code(CsvSheet.Line line, String heading, Pattern pattern, String rightKey) {
        String cell = present(line, heading);
        if (cell != null && !pattern.matcher(cell).matches()) {
            fault(line, heading, rightKey, cell);
            return null;
        }
        return cell;
    }

    /** One word of a closed list. */
    String word(CsvSheet.Line line, String heading, Collection<String> words) {
        String cell = present(line, heading);
        return cell == null || known(line, heading, cell, words) ? cell : null;
    }

    /** Words of a closed list, joined by {@code |}; null with faults. */
    Set<String> words(CsvSheet.Line line, String heading, String joined, Collection<String> words) {
        Set<String> found = new LinkedHashSet<>();
        boolean sound = true;
        for (String word : split(joined)) {
            if (!known(line, heading, word, words)) {
                sound = false;
            } else if (!found.add(word)) {
                fault(line, heading, "word.twice", word);
                sound = false;
            }
        }
        return sound ? found : null;
    }

    static List<String> split(String joined) {
        return Arrays.stream(joined.split("\\|", -1)).map(String::strip).toList();
    }

    private boolean known(CsvSheet.Line line, String heading, String word, Collection<String> words) {
        if (words.contains(word)) {
            return true;
        }
        unknown(line, heading, word, words);
        return false;
    }

    /** Says that a word is not in the list, and what would be. */
    void unknown(CsvSheet.Line line, String heading, String word, Collection<String> words) {
        Optional<String> meant = Spelling.nearest(word, words);
        if (word.isEmpty()) {
            fault(line, heading, "word.blank");
        } else if (TYPOGRAPHIC.matcher(word).find()) {
            fault(line, heading, "word.typographic", word);
        } else if (meant.isPresent()) {
            fault(line, heading, "word.meant", word, meant.get());
        } else if (EXCELS_DATE.matcher(word).matches()) {
            fault(line, heading, "word.date", word);
        } else {
            fault(line, heading, "word.unknown", word, some(words));
        }
    }

    private static String some(Collection<String> words) {
        List<String> first = words.stream().limit(12).toList();
        return String.join(", ", first) + (words.size() > first.size() ? ", \u2026" : "");
    }

    /** A date such as 2026-11-22. */
    LocalDate date(CsvSheet.Line line, String heading) {
        String cell = present(line, heading);
        if (cell == null) {
            return null;
        }
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException notADate) {
            fault(line, heading, "cell.date", cell);
            return null;
        }
    }
}
