package org.patchwork.sharing.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for, read out of what was typed: names, a date of birth, a postcode, an address that begins with its number,
 * identifiers.
 *
 * @param readings    ways to read the names, up to three words each: as typed, and with words that may be one put together
 * @param day         null when none was typed
 * @param year        of that day, or typed alone as the last word; 0 when none was
 * @param postcode    in capitals without spaces; empty when none was typed
 * @param address     its beginning; empty when none was typed
 * @param identifiers in capitals without spaces
 */
record Sought(List<String> readings, LocalDate day, int year, String postcode, String address, List<String> identifiers) {

    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_WORDS = 3;
    private static final int MONTHS = 12;
    private static final int CENTURY = 100;
    private static final int TWO_THOUSAND = 2000;
    private static final int SHORT_MONTH = 3;
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})\\b");
    private static final Pattern ISO_DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    /** As the portal itself writes days: 14 May 2017; the name of the month may be short. */
    private static final Pattern SPOKEN_DAY = Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)? ("
            + Stream.of(Month.values()).map(month -> month.name().substring(0, SHORT_MONTH)).collect(Collectors.joining("|")) + ")[a-z]*,? (\\d{4})\\b");
    private static final Pattern YEAR = Pattern.compile("\\s((?:19|20)\\d{2})\\s*$");
    private static final Pattern POSTCODE = Pattern.compile("\\b([A-Za-z]{1,2}\\d[A-Za-z\\d]?) ?(\\d[A-Za-z]{2})\\b");
    private static final Pattern NHS_NUMBER = Pattern.compile("\\b\\d{3}[ -]?\\d{3}[ -]?\\d{4}\\b");
    private static final Pattern OTHER_NUMBER = Pattern.compile("\\b(?=[A-Za-z]*\\d{4,})[A-Za-z\\d]{5,40}\\b");
    private static final Pattern ADDRESS = Pattern.compile("(?:^|\\s)(\\d{1,4}[A-Za-z]?,?\\s+\\p{L}.*)$");
    private static final Pattern HYPHENS = Pattern.compile("[-\u2010-\u2015]");

    /** Reads one line of text. */
    static Sought in(String text) {
        StringBuilder left = new StringBuilder(text);
        LocalDate day = taken(left, ISO_DAY).stream().map(found -> day(found, 1, 2, 3)).filter(found -> found != null).findFirst().orElse(null);
        if (day == null) {
            day = taken(left, DAY).stream().map(found -> day(found, 3, 2, 1)).filter(found -> found != null).findFirst().orElse(null);
        }
        if (day == null) {
            day = taken(left, SPOKEN_DAY).stream().map(Sought::spokenDay).filter(found -> found != null).findFirst().orElse(null);
        }
        List<String> identifiers = new ArrayList<>();
        taken(left, NHS_NUMBER).forEach(found -> identifiers.add(found.group().replaceAll("[ -]", "")));
        taken(left, OTHER_NUMBER).forEach(found -> identifiers.add(found.group().toUpperCase(Locale.ROOT)));
        int year = day == null ? taken(left, YEAR).stream().map(found -> Integer.parseInt(found.group(1))).findFirst().orElse(0) : day.getYear();
        String postcode = taken(left, POSTCODE).stream().map(found -> (found.group(1) + found.group(2)).toUpperCase(Locale.ROOT)).findFirst().orElse("");
        String address = taken(left, ADDRESS).stream().map(found -> found.group(1)).findFirst().orElse("");
        return new Sought(readings(left.toString()), day, year, postcode, address, identifiers);
    }

    /** Somebody of whom names and perhaps more are known, whichever of them leads to a record. */
    static Sought somebody(String names, LocalDate day, List<String> identifiers) {
        return new Sought(readings(names), day, day == null ? 0 : day.getYear(), "", "", identifiers);
    }

    boolean byPlace() {
        return !postcode.isEmpty() || !address.isEmpty();
    }

    /** The names as typed; empty when none were. */
    String spelled() {
        return readings.isEmpty() ? "" : readings.get(0);
    }

    /** Whether there is enough to look for: of names alone, two letters of the first. */
    boolean isEnough() {
        return day != null || byPlace() || !identifiers.isEmpty() || !readings.isEmpty() && readings.get(0).split(" ")[0].length() >= FEWEST_LETTERS;
    }

    /** The day, and the one that somebody meant who put the month first. */
    Set<LocalDate> days() {
        if (day == null) {
            return Set.of();
        }
        LocalDate turned = day.getDayOfMonth() > MONTHS ? day : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
        return Stream.of(day, turned).collect(Collectors.toSet());
    }

    private static List<String> readings(String names) {
        List<String> typed = Stream.of(names.strip().split("[\\s,;]+")).filter(word -> !word.isBlank()).limit(MOST_WORDS).toList();
        Set<String> readings = new LinkedHashSet<>();
        readings.add(HYPHENS.matcher(String.join(" ", typed)).replaceAll(" ").strip());
        List<String> unhyphened = typed.stream().map(word -> HYPHENS.matcher(word).replaceAll("")).toList();
        readings.add(String.join(" ", unhyphened));
        for (int second = 1; second < unhyphened.size(); second++) {
            List<String> together = new ArrayList<>(unhyphened);
            together.set(second - 1, together.get(second - 1) + together.remove(second));
            readings.add(String.join(" ", together));
        }
        readings.removeIf(String::isBlank);
        return List.copyOf(readings);
    }

    /** Takes what matches out of the text. */
    private static List<MatchResult> taken(StringBuilder text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        List<MatchResult> found = matcher.results().toList();
        String left = pattern.matcher(text).replaceAll(" ");
        text.setLength(0);
        text.append(left);
        return found;
    }

    private static LocalDate spokenDay(MatchResult found) {
        int month = 1 + Stream.of(Month.values()).map(one -> one.name().substring(0, SHORT_MONTH)).toList().indexOf(found.group(2).toUpperCase(Locale.ROOT));
        return day(found.group(3), String.valueOf(month), found.group(1));
    }

    private static LocalDate day(MatchResult found, int year, int month, int day) {
        return day(found.group(year), found.group(month), found.group(day));
    }

    private static LocalDate day(String year, String month, String day) {
        int typed = Integer.parseInt(year);
        try {
            return LocalDate.of(typed < CENTURY ? TWO_THOUSAND + typed : typed, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
