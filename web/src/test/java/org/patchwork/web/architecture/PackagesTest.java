package org.patchwork.web.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can only be seen in the sources: package notes, sizes, SQL that reads involvements. */
class PackagesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int LONGEST_FILE = 300;

    /** Whose own involvement begins or ends, and who is to be told; DependenciesTest holds who may use it. */
    private static final Path JOINING_AND_LEAVING = Path.of("org/patchwork/network/control/Involvements.java");

    /** The same for a service's own people, from a file of their manager's. */
    private static final Path FROM_A_FILE = Path.of("org/patchwork/intake/control/InvolvementIntake.java");

    /** What those who measure make up access records of; it is shown to nobody. */
    private static final Path MADE_UP = Path.of("org/patchwork/demonstration/control/FirstTown.java");

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        List<Path> silent = mainSources().map(Path::getParent).distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void every_source_is_short_enough_to_be_read() throws IOException {
        assertEquals(List.of(), mainSources().filter(file -> lines(file).size() > LONGEST_FILE).toList());
    }

    @Test
    void no_statement_outside_sharing_reads_involvements_but_for_joining_and_leaving() throws IOException {
        List<Path> readers = mainSources()
                .filter(file -> String.join("\n", lines(file)).matches("(?is).*\\b(from|join)\\s+involvement\\b.*"))
                .filter(file -> !ROOT.relativize(file).toString().contains("patchwork/sharing/"))
                .filter(file -> !file.endsWith(JOINING_AND_LEAVING) && !file.endsWith(FROM_A_FILE) && !file.endsWith(MADE_UP)).toList();
        assertEquals(List.of(), readers);
    }

    @Test
    void the_sources_were_found() throws IOException {
        assertFalse(mainSources().toList().isEmpty());
    }

    private static Stream<Path> mainSources() throws IOException {
        return Stream.of("rules", "ejb", "web", "ear", "wildfly-config").map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .filter(Files::isDirectory).flatMap(PackagesTest::walk).filter(file -> file.toString().endsWith(".java"))
                .sorted();
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder).toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
