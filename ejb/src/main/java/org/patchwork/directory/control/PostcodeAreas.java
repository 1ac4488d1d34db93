package org.patchwork.directory.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Postcode districts (BN1) and areas (BN) in what people type. */
public final class PostcodeAreas {

    private static final Pattern AREA = Pattern.compile("[A-Z]{1,2}([0-9][A-Z0-9]?)?");
    /** A district, and the rest of a postcode if it was typed. */
    private static final Pattern DISTRICT = Pattern.compile("(?i)\\b([A-Z]{1,2}[0-9][A-Z0-9]?)(\\s*[0-9][A-Z]{2})?\\b");

    private PostcodeAreas() {
    }

    /** @return the first district in a text, such as BN1 of "housing in bn1 3xy"; empty when there is none */
    public static Optional<String> in(String text) {
        Matcher found = DISTRICT.matcher(text);
        return found.find() ? Optional.of(found.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** @return the text without the district that {@link #in} finds in it */
    public static String without(String text) {
        return DISTRICT.matcher(text).replaceFirst(" ").strip();
    }

    /**
     * Reads a list as people type it, parted by commas or spaces.
     *
     * @return what of it is no district or area, as typed; empty when all is well
     */
    public static List<String> wrong(String typed) {
        return words(typed).stream().filter(word -> !AREA.matcher(word).matches()).toList();
    }

    /** @return the districts and areas of a list in which nothing is {@link #wrong}, each once, in order */
    public static TreeSet<String> of(String typed) {
        return new TreeSet<>(words(typed));
    }

    private static List<String> words(String typed) {
        return Arrays.stream((typed == null ? "" : typed).toUpperCase(Locale.ROOT).split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
    }
}
