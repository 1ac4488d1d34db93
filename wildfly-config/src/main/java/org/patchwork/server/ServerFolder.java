package org.patchwork.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** WildFly's base directory: settings as provisioned at every start, log and transaction store kept. */
public final class ServerFolder {

    private static final List<String> AS_PROVISIONED = List.of("configuration", "lib");
    private static final List<String> MADE_ANEW = List.of("deployments", "tmp", "data/content");

    private ServerFolder() {
    }

    /** Makes {@code base} ready for a start of the WildFly in {@code home}, which stays as it is. */
    public static void prepare(Path home, Path base) throws IOException {
        for (String name : MADE_ANEW) {
            delete(base.resolve(name));
            Files.createDirectories(base.resolve(name));
        }
        for (String name : AS_PROVISIONED) {
            delete(base.resolve(name));
            copy(home.resolve("standalone").resolve(name), base.resolve(name));
        }
        Files.createDirectories(base.resolve("log"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
