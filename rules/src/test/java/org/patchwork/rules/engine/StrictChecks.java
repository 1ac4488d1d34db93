package org.patchwork.rules.engine;

import java.util.List;

/** What the strict reader says of a book, for tests elsewhere; Drools is not troubled. */
public final class StrictChecks {

    private StrictChecks() {
    }

    /** All faults; none when the book is sound. */
    public static List<Fault> faults(PolicyBook book) {
        try {
            PolicyCompiler.sound(book.files());
            return List.of();
        } catch (PolicyRejected rejected) {
            return rejected.faults();
        }
    }
}
