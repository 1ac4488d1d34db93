package org.patchwork.server;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the launcher says to the person at the terminal; every word is in {@code launcher.properties}. */
final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.patchwork.server.launcher", Locale.ROOT);

    private Texts() {
    }

    static String text(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }
}
