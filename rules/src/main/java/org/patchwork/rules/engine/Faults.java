package org.patchwork.rules.engine;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Collects what is wrong with the files; the words are in {@code faults.properties}. */
final class Faults {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.patchwork.rules.engine.faults");
    private final List<Fault> found = new ArrayList<>();

    static Fault ofFolder(String key, Object... details) {
        return new Fault("", 0, "", words(key, details));
    }

    private static String words(String key, Object... details) {
        Object[] plain = Stream.of(details).map(detail -> visible(String.valueOf(detail))).toArray();
        return MessageFormat.format(WORDS.getString(key), plain);
    }

    /** What officers wrote goes back to terminals and pages: nothing in it may act there. */
    private static String visible(String written) {
        return written.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    void add(String table, int line, String column, String key, Object... details) {
        found.add(new Fault(visible(table), line, visible(column), words(key, details)));
    }

    int count() {
        return found.size();
    }

    List<Fault> list() {
        return List.copyOf(found);
    }
}
