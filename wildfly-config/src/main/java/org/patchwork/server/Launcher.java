package org.patchwork.server;

import static org.patchwork.server.Texts.text;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs Patchwork on this machine until it is told to stop. Exit status: 0 or the signal's when told to stop, 1 when it
 * could not start, 2 when the server ended by itself.
 */
public final class Launcher {

    private final Settings settings;
    private final PrintStream terminal;
    private final WildFly server;
    private final Ground ground;
    private final Node node;
    private volatile boolean stopping;

    private Launcher(Settings settings, PrintStream terminal) throws CannotStart, IOException {
        this.settings = settings;
        this.terminal = terminal;
        this.node = Node.alone("patchwork-1", settings.data().resolve("server"), settings.httpPort());
        this.ground = Ground.hold(settings, terminal);
        this.server = new WildFly(settings.serverHome(), settings.ear(), node, terminal);
    }

    /** Takes no arguments: see {@code wildfly-config/README.md} for properties and environment variables. */
    public static void main(String[] arguments) {
        PrintStream terminal = System.out;
        System.exit(Attempt.status(terminal,
                () -> new Launcher(Settings.of(System.getProperties(), System.getenv()), terminal).run()));
    }

    private int run() throws CannotStart, IOException, InterruptedException {
        server.stopLeftOver();
        Checks.port(settings.httpPort());

        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "patchwork-stop"));
        Map<String, String> environment = new LinkedHashMap<>(ground.environment());
        environment.putAll(node.environment(ground.clusterSecret()));
        terminal.println(text("server.starting", node.log()));
        server.start(environment);
        server.awaitReady();
        ground.welcome();
        int status = server.waitFor();
        if (!stopping) {
            terminal.println(text("server.stopped", String.valueOf(status), node.log()));
        }
        return Attempt.ENDED_BY_ITSELF;
    }

    /** The server first, so that its last transactions find their database. */
    private void stop() {
        stopping = true;
        boolean something = ground.startedDatabase() || server.started();
        try {
            if (something) {
                terminal.println(text("stopping"));
            }
            server.stop();
            ground.close();
            if (something) {
                terminal.println(text("stopped"));
            }
        } catch (IOException failure) {
            terminal.println(text("stop.failed", failure.toString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
