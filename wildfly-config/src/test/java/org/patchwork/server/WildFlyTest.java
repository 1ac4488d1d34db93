package org.patchwork.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is at work is waited for, however long; each is a process of its own. */
class WildFlyTest {

    private static final Duration IDLE = Duration.ofSeconds(4);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    /** Said so often, it has been waited for longer than an idle server would have been. */
    private static final int OFTEN = 10;

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private WildFly server;

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void a_deployment_that_goes_on_is_waited_for_and_told_of() throws Exception {
        start("answers");
        server.awaitReady();
        assertEquals(OFTEN, said.size());
        assertTrue(said.get(0).contains("node-9 has not answered for "), said.get(0));
    }

    @Test
    void a_deployment_that_fails_after_long_is_a_reason() throws Exception {
        start("fails");
        assertTrue(assertThrows(CannotStart.class, server::awaitReady).getMessage().contains("could not be deployed"));
        assertEquals(OFTEN, said.size());
    }

    @Test
    void a_server_that_ends_after_long_is_a_reason() throws Exception {
        start("ends");
        String reason = assertThrows(CannotStart.class, server::awaitReady).getMessage();
        assertTrue(reason.contains("with status " + PretendedServer.STATUS), reason);
        assertEquals(OFTEN, said.size());
    }

    @Test
    void a_server_that_does_nothing_is_given_up() throws Exception {
        start("idles");
        assertTrue(assertThrows(CannotStart.class, server::awaitReady).getMessage().contains("for 4 seconds did nothing"));
    }

    /** The pretended server goes on when it has been waited for so often. */
    private void start(String scenario) throws IOException {
        Path signal = folder.resolve("signal");
        Path ear = Files.writeString(folder.resolve("patchwork.ear"), "");
        PrintStream terminal = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                said.add(line);
                if (said.size() == OFTEN) {
                    create(signal);
                }
            }
        };
        int port = Node.freePorts(1).get(0);
        server = new WildFly(PretendedServer.home(folder.resolve("home"), scenario, signal), ear,
                new Node("node-9", folder.resolve("base"), port, port, List.of(port), false), terminal, new WildFly.Patience(IDLE, BETWEEN));
        server.start(Map.of());
    }

    private static void create(Path signal) {
        try {
            Files.createFile(signal);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
