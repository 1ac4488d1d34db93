package org.patchwork.directory.control;

import java.util.Locale;

/** Turns what somebody typed into a pattern that matches it and nothing more. */
final class NamePattern {

    private NamePattern() {
    }

    /** @return the text in small letters, its wildcards taken literally, to be followed by anything */
    static String beginningWith(String typed) {
        return typed.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
