package org.patchwork.rules.engine;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/** Collects what is wrong with the files; the words are in {@code faults.properties}. */
final class Faults {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.patchwork.rules.engine.faults");
    private final List<Fault> found = new ArrayList<>();

    static Fault ofFolder(String key, Object... details) {
        return new Fault("", 0, "", words(key, details));
    }

    private static String words(String key, Object... details) {
        return MessageFormat.format(WORDS.getString(key), details);
    }

    void add(String table, int line, String column, String key, Object... details) {
        found.add(new Fault(table, line, column, words(key, details)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> list() {
        return List.copyOf(found);
    }
}
