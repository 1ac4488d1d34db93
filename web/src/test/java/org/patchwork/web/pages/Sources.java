package org.patchwork.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the pages, messages and styles of this module are. */
final class Sources {

    static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path MESSAGES = Path.of("src/main/resources/org/patchwork/web");
    static final Path JAVA = Path.of("src/main/java");

    private Sources() {
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
