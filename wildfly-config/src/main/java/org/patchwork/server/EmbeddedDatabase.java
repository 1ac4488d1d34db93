package org.patchwork.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/**
 * A real PostgreSQL of our own on loopback and a free port, with durable writes, the two roles and the database
 * {@code patchwork}. Everything it has is in one folder and is there again at the next start.
 */
public final class EmbeddedDatabase implements Database, AutoCloseable {

    private static final String NAME = "patchwork";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ONLY_WITH_PASSWORD = "host all all 127.0.0.1/32 scram-sha-256\n"
            + "host all all ::1/128 scram-sha-256\n";

    private final EmbeddedPostgres postgres;
    private final Secrets secrets;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /**
     * Starts the database of a folder, making it first if the folder has none.
     *
     * @param folder for database, programs and passwords; need not exist
     */
    public static EmbeddedDatabase start(Path folder) throws CannotStart, IOException {
        return start(folder, Map.of());
    }

    /**
     * The same with more settings of PostgreSQL, by their names in {@code postgresql.conf}.
     *
     * @param settings may be empty
     */
    public static EmbeddedDatabase start(Path folder, Map<String, String> settings) throws CannotStart, IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(folder);
        Secrets secrets = Secrets.in(folder);
        boolean fresh = Files.notExists(data.resolve("PG_VERSION"));
        LeftOver.stopPostgres(data);
        EmbeddedDatabase database = null;
        try {
            database = new EmbeddedDatabase(postgres(folder, data, secrets, settings), secrets);
            database.prepare(fresh);
            if (fresh) {
                database.requirePasswords(data);
            }
            return database;
        } catch (IOException | IllegalStateException | SQLException failure) {
            if (database != null) {
                database.close();
            }
            throw new CannotStart(failure, "database.failed", folder, String.valueOf(failure.getMessage()));
        }
    }

    private static EmbeddedPostgres postgres(Path folder, Path data, Secrets secrets, Map<String, String> settings)
            throws IOException {
        Path log = folder.resolve("postgres.log");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setConnectConfig("password", secrets.get("database.superuser"))
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
        settings.forEach(builder::setServerConfig);
        return builder.start();
    }

    private void prepare(boolean fresh) throws SQLException, IOException {
        String quiet = "set log_statement = 'none'; ";
        execute("postgres", quiet + resource("roles.sql"));
        if (!fresh && exists()) {
            return;
        }
        execute("postgres", quiet + "alter role " + OWNER + " password '" + ownerPassword() + "'; alter role "
                + APPLICATION + " password '" + password() + "'; alter role postgres password '"
                + secrets.get("database.superuser") + "'");
        if (!exists()) {
            execute("postgres", "create database " + NAME + " owner " + OWNER);
        }
        execute(NAME, resource("schema.sql"));
    }

    private boolean exists() throws SQLException, IOException {
        try (Connection connection = superuser("postgres"); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select 1 from pg_database where datname = '" + NAME + "'")) {
            return row.next();
        }
    }

    private void requirePasswords(Path data) throws IOException, SQLException {
        Files.writeString(data.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
        execute("postgres", "select pg_reload_conf()");
    }

    private void execute(String where, String sql) throws SQLException, IOException {
        try (Connection connection = superuser(where); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection superuser(String where) throws SQLException, IOException {
        return postgres.getDatabase("postgres", where, Map.of("password", secrets.get("database.superuser")))
                .getConnection();
    }

    private static String resource(String name) throws IOException {
        try (var in = EmbeddedDatabase.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME + "?stringtype=unspecified";
    }

    @Override
    public String user() {
        return APPLICATION;
    }

    @Override
    public String password() {
        return secret("database.app");
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public String ownerPassword() {
        return secret("database.owner");
    }

    /** Password of the role {@code postgres}, which may do everything; for tests and repairs, never for the server. */
    public String superuserPassword() {
        return secret("database.superuser");
    }

    private String secret(String name) {
        try {
            return secrets.get(name);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    /** Stops it, open transactions rolled back; the data stay. */
    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
