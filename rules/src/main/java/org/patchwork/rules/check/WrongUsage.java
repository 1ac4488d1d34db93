package org.patchwork.rules.check;

import org.patchwork.rules.engine.Fault;

/** The command, or a file given to it, cannot be used; the message says what would be right. */
class WrongUsage extends Exception {

    private static final long serialVersionUID = 1L;

    WrongUsage(String key, Object... details) {
        super(Words.of(key, details));
    }

    WrongUsage(Fault fault) {
        super(fault.inOneLine());
    }
}
