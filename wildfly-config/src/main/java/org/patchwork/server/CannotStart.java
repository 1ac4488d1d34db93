package org.patchwork.server;

/** Patchwork cannot start; the message says why, where, and what to do next, in words for the person who started it. */
public class CannotStart extends Exception {

    CannotStart(String key, Object... arguments) {
        super(Texts.text(key, arguments));
    }

    CannotStart(Throwable cause, String key, Object... arguments) {
        super(Texts.text(key, arguments), cause);
    }
}
