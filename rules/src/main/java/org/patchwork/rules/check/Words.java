package org.patchwork.rules.check;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.patchwork.rules.engine.Fault;

/** What the command line says; the words are in {@code command.properties}. */
final class Words {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.patchwork.rules.check.command");

    private Words() {
    }

    static String of(String key, Object... details) {
        return MessageFormat.format(WORDS.getString(key), Stream.of(details).map(Words::visible).toArray());
    }

    /** With commas between thousands. */
    static String number(Number number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    /** A fault at a place, in words. */
    static Fault fault(String file, long line, String column, String key, Object... details) {
        return new Fault(visible(file), (int) line, visible(column), of(key, details));
    }

    /** A file's text goes to a terminal: nothing in it may act there. */
    private static String visible(Object detail) {
        return String.valueOf(detail).replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }
}
