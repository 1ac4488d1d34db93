package org.patchwork.server;

import static org.patchwork.server.Texts.text;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs Patchwork on this machine until it is told to stop. Exit status: 0 or the signal's when told to stop, 1 when it
 * could not start, 2 when the server ended by itself.
 */
public final class Launcher {

    private static final int COULD_NOT_START = 1;
    private static final int ENDED_BY_ITSELF = 2;

    // Held, or its level would go with it: what the database says of its start is for nobody.
    private static final Logger EMBEDDED = Logger.getLogger("io.zonky.test");

    private final Settings settings;
    private final PrintStream terminal;
    private final WildFly server;
    private EmbeddedDatabase embedded;
    private FileLock lock;
    private volatile boolean stopping;

    private Launcher(Settings settings, PrintStream terminal) {
        this.settings = settings;
        this.terminal = terminal;
        this.server = new WildFly(settings, terminal);
    }

    /** Takes no arguments: see {@code wildfly-config/README.md} for properties and environment variables. */
    public static void main(String[] arguments) {
        PrintStream terminal = System.out;
        int status;
        EMBEDDED.setLevel(Level.WARNING);
        try {
            status = new Launcher(Settings.of(System.getProperties(), System.getenv()), terminal).run();
        } catch (CannotStart reason) {
            terminal.println(text("cannot.start", reason.getMessage()));
            status = COULD_NOT_START;
        } catch (IOException reason) {
            terminal.println(text("cannot.start", text("unforeseen", reason.toString())));
            status = COULD_NOT_START;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            status = COULD_NOT_START;
        }
        System.exit(status);
    }

    private int run() throws CannotStart, IOException, InterruptedException {
        Checks.java();
        Checks.built(settings);
        Checks.folder(settings.data());
        lock = Checks.lock(settings.data());
        LeftOver.stopRemembered(settings.data().resolve("server").resolve("pid"));
        Checks.port(settings.httpPort());
        Secrets secrets = Secrets.in(settings.data());

        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "patchwork-stop"));
        Database database = database();
        terminal.println(text("server.starting", server.log()));
        server.start(database, demonstration(secrets));
        server.awaitReady();
        if (Files.exists(settings.demonstrationSheet())) {
            terminal.println(text("demonstration.sheet", settings.demonstrationSheet()));
        }
        terminal.println(settings.demonstration()
                ? text("ready.demonstration", settings.address(), secrets.get("demonstration.password"))
                : text("ready.production", settings.address()));
        int status = server.waitFor();
        if (!stopping) {
            terminal.println(text("server.stopped", String.valueOf(status), server.log()));
        }
        return ENDED_BY_ITSELF;
    }

    private Database database() throws CannotStart, IOException, InterruptedException {
        if (settings.database() != null) {
            terminal.println(text("database.external", settings.database().url()));
            settings.database().tryBothRoles();
            return settings.database();
        }
        Checks.userNamespaces();
        terminal.println(text("database.starting", settings.data().resolve("postgres")));
        embedded = EmbeddedDatabase.start(settings.data().resolve("postgres"));
        return embedded;
    }

    private Map<String, String> demonstration(Secrets secrets) throws IOException {
        Map<String, String> more = new HashMap<>();
        if (settings.demonstration()) {
            more.put("PATCHWORK_DEMO_PASSWORD", secrets.get("demonstration.password"));
            more.put("PATCHWORK_DEMO_SHEET", settings.demonstrationSheet().toString());
        }
        return more;
    }

    /** The server first, so that its last transactions find their database. */
    private void stop() {
        stopping = true;
        try {
            if (embedded != null || server.started()) {
                terminal.println(text("stopping"));
            }
            server.stop();
            if (embedded != null) {
                embedded.close();
            }
            lock.release();
            if (embedded != null || server.started()) {
                terminal.println(text("stopped"));
            }
        } catch (IOException failure) {
            terminal.println(text("stop.failed", failure.toString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
