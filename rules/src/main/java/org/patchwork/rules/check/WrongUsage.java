package org.patchwork.rules.check;

/** The command, or a file given to it, cannot be used; the message says what would be right. */
final class WrongUsage extends Exception {

    private static final long serialVersionUID = 1L;

    WrongUsage(String key, Object... details) {
        super(Words.of(key, details));
    }
}
