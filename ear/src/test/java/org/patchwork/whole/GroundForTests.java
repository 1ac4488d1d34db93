package org.patchwork.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.patchwork.server.CannotStart;
import org.patchwork.server.EmbeddedDatabase;
import org.patchwork.server.Node;
import org.patchwork.server.ServerFolder;

/**
 * What the server needs before Arquillian starts it: a fresh database, a server folder and a policy folder of its own,
 * and free ports, all under {@code target/whole}. The settings reach {@code arquillian.xml} as system properties.
 */
public class GroundForTests implements LauncherSessionListener {

    private static final Path WHOLE = Path.of(System.getProperty("patchwork.whole", "target/whole")).toAbsolutePath();
    /** A Tuesday morning: the server's time stands still there, so that no test depends on the day it runs. */
    private static final String NOW = "2026-11-24T10:00:00Z";
    private static final Path POLICY = Path.of("../rules/policy");

    private EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            clear(WHOLE);
            database = EmbeddedDatabase.start(WHOLE.resolve("postgres"), Statements.SETTINGS);
            tellServer();
            Statements.beginCounting();
            ServerFolder.prepare(Path.of(System.getProperty("patchwork.server.home")), WHOLE.resolve("server"));
            copy(POLICY, WHOLE.resolve("policy"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (CannotStart failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void tellServer() throws IOException {
        List<Integer> ports = Node.freePorts(4);
        System.setProperty("whole.http.port", String.valueOf(ports.get(0)));
        System.setProperty("whole.management.port", String.valueOf(ports.get(1)));
        System.setProperty("whole.cluster.port", String.valueOf(ports.get(2)));
        System.setProperty("whole.smtp.port", String.valueOf(ports.get(3)));
        PostOffice.open(ports.get(3));
        System.setProperty("whole.clock", NOW);
        System.setProperty("whole.database.superuser.password", database.superuserPassword());
        System.setProperty("whole.database.url", database.url());
        System.setProperty("whole.database.user", database.user());
        System.setProperty("whole.database.password", database.password());
        System.setProperty("whole.database.owner", database.owner());
        System.setProperty("whole.database.owner.password", database.ownerPassword());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        PostOffice.close();
        try {
            if (database != null) {
                database.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
