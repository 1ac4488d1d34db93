package org.patchwork.rules.workbook;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What the workbook says to officers; the words are in {@code workbook.properties}. */
final class WorkbookWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.patchwork.rules.workbook.workbook");
    private static final int SHOWN = 80;

    private WorkbookWords() {
    }

    static String of(String key, Object... details) {
        return MessageFormat.format(WORDS.getString(key), Stream.of(details).map(WorkbookWords::visible).toArray());
    }

    /** The words for a key in a manner of speaking that has its own for some keys, such as {@code list} for {@code list.file.empty}. */
    static String inManner(String manner, String key, Object... details) {
        String own = manner + '.' + key;
        return of(!manner.isEmpty() && WORDS.containsKey(own) ? own : key, details);
    }

    /** What a file says goes back to terminals and pages: nothing in it may act there, nor fill them. */
    static String visible(Object written) {
        String text = String.valueOf(written);
        String some = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
        return some.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    /** The plain words for a heading of a table; one that has none, such as an officer's own in a file of scenarios, stands for itself. */
    static String heading(String heading) {
        String key = "heading." + heading;
        return WORDS.containsKey(key) ? of(key) : heading;
    }

    /** The texts {@code key.1}, {@code key.2} and so on. */
    static List<String> all(String key) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; WORDS.containsKey(key + "." + i); i++) {
            texts.add(of(key + "." + i));
        }
        return texts;
    }
}
