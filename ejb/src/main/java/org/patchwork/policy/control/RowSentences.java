package org.patchwork.policy.control;

import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyTable;

/** Reads the rows of one book back as sentences. */
final class RowSentences {

    RowSentences(PolicyBook book) {
    }

    /** A row in plain words; empty for rows that have none, such as lists of codes. */
    String of(PolicyTable table, PolicyTable.Row row) {
        return "";
    }
}
