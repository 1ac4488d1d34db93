package org.patchwork.server;

import static org.patchwork.server.Texts.text;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every server on this machine stands on: the data folder, held for this process, and the database. */
final class Ground implements AutoCloseable {

    private final Settings settings;
    private final PrintStream terminal;
    private final FileLock lock;
    private final Secrets secrets;
    private EmbeddedDatabase embedded;

    private Ground(Settings settings, PrintStream terminal, FileLock lock, Secrets secrets) {
        this.settings = settings;
        this.terminal = terminal;
        this.lock = lock;
        this.secrets = secrets;
    }

    /** Sees that all is there that starting needs, and holds the data folder. */
    static Ground hold(Settings settings, PrintStream terminal) throws CannotStart, IOException {
        Checks.java();
        Checks.built(settings);
        Checks.folder(settings.data());
        return new Ground(settings, terminal, Checks.lock(settings.data()), Secrets.in(settings.data()));
    }

    /** Finds or starts the database, and says what a server has to be told to use it. */
    Map<String, String> environment() throws CannotStart, IOException, InterruptedException {
        Map<String, String> environment = new LinkedHashMap<>(database().environment());
        environment.put("PATCHWORK_MODE", settings.mode());
        environment.put("PATCHWORK_POLICY_DIR", settings.policy().toString());
        environment.put("PATCHWORK_ADDRESS", System.getenv().getOrDefault("PATCHWORK_ADDRESS", settings.address()));
        if (settings.demonstration()) {
            environment.put("PATCHWORK_DEMO_PASSWORD", secrets.get("demonstration.password"));
            environment.put("PATCHWORK_DEMO_SHEET", settings.demonstrationSheet().toString());
        }
        return environment;
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

    /** What lets a server in with the others. */
    String clusterSecret() throws IOException {
        return secrets.get("cluster.secret");
    }

    /** Says that people can come, and how they sign in. */
    void welcome() throws IOException {
        if (Files.exists(settings.demonstrationSheet())) {
            terminal.println(text("demonstration.sheet", settings.demonstrationSheet()));
        }
        terminal.println(settings.demonstration()
                ? text("ready.demonstration", settings.address(), secrets.get("demonstration.password"))
                : text("ready.production", settings.address()));
    }

    /** Whether there is a database to stop. */
    boolean startedDatabase() {
        return embedded != null;
    }

    /** Stops the database, if it is ours, and lets go of the folder. */
    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
        lock.release();
    }
}
