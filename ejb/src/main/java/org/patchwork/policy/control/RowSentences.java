package org.patchwork.policy.control;

import java.util.Locale;
import org.patchwork.rules.check.Sentences;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyTable;

/** Reads the rows of one book back as sentences. */
final class RowSentences {

    /** The language of the workbench. */
    static final Locale LANGUAGE = Locale.ENGLISH;

    private final Sentences sentences;

    RowSentences(PolicyBook book) {
        this.sentences = Sentences.of(book, LANGUAGE);
    }

    /** A row in plain words. */
    String of(PolicyTable table, PolicyTable.Row row) {
        return row.blank() ? "" : sentences.of(table.headings(), row.cells());
    }
}
