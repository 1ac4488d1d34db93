package org.patchwork.rules.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyTable;
import org.patchwork.rules.engine.PolicyTables;

/** Books to write and read. */
final class Books {

    private Books() {
    }

    static PolicyBook shipped() {
        return of(Path.of("policy"));
    }

    /** A policy of a few rows that only tests know. */
    static PolicyBook small() {
        return of(Path.of("src/test/resources/org/patchwork/rules/small-policy"));
    }

    private static PolicyBook of(Path folder) {
        try {
            return PolicyBook.ofFolder(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every file as the product writes it. */
    static PolicyBook canonical(PolicyBook book) {
        PolicyBook canonical = book;
        for (PolicyTable table : new PolicyTables(book).list()) {
            canonical = canonical.with(PolicyTables.file(table.name(), table.headings(), table.cells()));
        }
        return canonical;
    }

    /** The cells of all tables, by name. */
    static List<PolicyTable> tables(PolicyBook book) {
        return new PolicyTables(book).list();
    }
}
