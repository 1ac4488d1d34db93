package org.patchwork.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.patchwork.server.CannotStart;
import org.patchwork.server.Node;
import org.patchwork.server.WildFly;

/** Two servers of the application as it is built, on one database and one policy folder, on loopback and free ports. */
final class TwoServers implements AutoCloseable {

    private static final int NUMBER = 2;
    /** Small and quick to start: these servers do little and not for long. */
    private static final String[] JAVA = {"-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-Dpatchwork.clock.fixed=" + System.getProperty("whole.clock")};

    private final List<Node> nodes;
    private final List<WildFly> servers;

    /** Starts both at the same time, and returns when both answer. */
    TwoServers() {
        try {
            nodes = Node.together(Path.of(System.getProperty("patchwork.whole")), Node.freePorts(NUMBER), false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        servers = nodes.stream().map(node -> new WildFly(Path.of(System.getProperty("patchwork.server.home")),
                Path.of(System.getProperty("patchwork.ear")), node, System.out)).toList();
        IntStream.range(0, NUMBER).forEach(this::start);
        IntStream.range(0, NUMBER).forEach(this::awaitReady);
    }

    /** Where one of them answers. */
    URI address(int number) {
        return URI.create("http://127.0.0.1:" + nodes.get(number).httpPort() + "/");
    }

    /** Where all of them answer. */
    List<URI> addresses() {
        return IntStream.range(0, NUMBER).mapToObj(this::address).toList();
    }

    /** Ends one of them as a failing machine would. */
    void kill(int number) {
        try {
            servers.get(number).kill();
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    /** Starts one of them again, and returns when it answers. */
    void restart(int number) {
        start(number);
        awaitReady(number);
    }

    private void start(int number) {
        Map<String, String> environment = new LinkedHashMap<>(nodes.get(number).environment("only-for-the-tests-of-two-servers"));
        environment.put("PATCHWORK_MODE", System.getenv("PATCHWORK_MODE"));
        environment.put("PATCHWORK_DEMO_PASSWORD", System.getenv("PATCHWORK_DEMO_PASSWORD"));
        environment.put("PATCHWORK_POLICY_DIR", System.getenv("PATCHWORK_POLICY_DIR"));
        environment.put("PATCHWORK_DB_URL", System.getProperty("whole.database.url"));
        environment.put("PATCHWORK_DB_USER", System.getProperty("whole.database.user"));
        environment.put("PATCHWORK_DB_PASSWORD", System.getProperty("whole.database.password"));
        environment.put("PATCHWORK_DB_OWNER", System.getProperty("whole.database.owner"));
        environment.put("PATCHWORK_DB_OWNER_PASSWORD", System.getProperty("whole.database.owner.password"));
        try {
            servers.get(number).start(environment, JAVA);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitReady(int number) {
        try {
            servers.get(number).awaitReady();
        } catch (CannotStart reason) {
            throw new IllegalStateException(reason);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    @Override
    public void close() {
        List<Thread> stops = servers.stream().map(server -> new Thread(() -> stop(server))).toList();
        stops.forEach(Thread::start);
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException stopped) {
                throw interrupted(stopped);
            }
        }
    }

    private static void stop(WildFly server) {
        try {
            server.stop();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private static IllegalStateException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(stopped);
    }
}
