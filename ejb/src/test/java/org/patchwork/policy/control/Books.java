package org.patchwork.policy.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyFile;

/** Policy books for tests: the shipped one, and others that differ from it. */
public final class Books {

    private static final String SERVICES = "03-services.csv";

    private Books() {
    }

    /** What the product ships. */
    public static PolicyBook shipped() {
        try {
            return PolicyBook.ofFolder(Path.of("..", "rules", "policy"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A sound book of its own for each word: the name of the housing service differs. */
    public static PolicyBook named(String word) {
        return changed("Housing", word);
    }

    /** A book in which housing is sensitive. */
    public static PolicyBook housingSensitive() {
        String services = text(SERVICES);
        String row = services.lines().filter(line -> line.startsWith("HOUSING,")).findFirst().orElseThrow();
        return with(SERVICES, services.replace(row, row.replace("STANDARD", "SENSITIVE_OTHER")));
    }

    /** A book with a cell that no vocabulary has. */
    public static PolicyBook faulty() {
        return with(SERVICES, text(SERVICES).replace("STANDARD", "STANDRAD"));
    }

    /** A sound book one of whose scenarios does not hold. */
    public static PolicyBook failingScenario() {
        String name = PolicyBook.SCENARIOS + "hidden-service.csv";
        return with(name, text(name).replace("N,OPEN,FULL,R170", "N,OPEN,HIDE,R170"));
    }

    private static PolicyBook changed(String was, String is) {
        String services = text(SERVICES);
        if (!services.contains("," + was + ",")) {
            throw new IllegalStateException("no " + was);
        }
        return with(SERVICES, services.replace("," + was + ",", "," + is + ","));
    }

    private static String text(String file) {
        return new String(shipped().find(file).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private static PolicyBook with(String file, String text) {
        return shipped().with(new PolicyFile(file, text.getBytes(StandardCharsets.UTF_8)));
    }
}
