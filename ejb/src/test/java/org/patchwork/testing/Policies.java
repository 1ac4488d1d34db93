package org.patchwork.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyFile;

/** The shipped tables, with cells changed as a test needs. Immutable. */
public record Policies(PolicyBook book) {

    /** The tables as they ship. */
    public static Policies shipped() {
        try {
            return new Policies(PolicyBook.ofFolder(Path.of("..", "rules", "policy")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With one piece of text in a table put in place of another, which must be there. */
    public Policies with(String table, String old, String changed) {
        String text = new String(book.find(table).orElseThrow().content(), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(table + " does not say " + old);
        }
        return new Policies(book.with(new PolicyFile(table, text.replace(old, changed).getBytes(StandardCharsets.UTF_8))));
    }

    /** Ready to decide. */
    public Policy compiled() {
        try {
            return PolicyCompiler.compile(book);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
