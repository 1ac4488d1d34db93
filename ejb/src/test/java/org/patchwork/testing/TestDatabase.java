package org.patchwork.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL for the whole test run, on a free port of the loopback, started by the first test that asks and stopped
 * with the run. Its roles are those of a real installation: the owner migrates, the application owns nothing.
 */
public final class TestDatabase implements LauncherSessionListener {

    private static final Path SCHEMA = Path.of("..", "wildfly-config", "src", "main", "resources", "org", "patchwork", "server", "schema.sql");
    private static EmbeddedPostgres server;

    /** @return the application's view of the migrated database that the tests share; they roll back what they do */
    public static synchronized PGSimpleDataSource shared() {
        start();
        return applicationTo("patchwork");
    }

    /** @return an empty, migrated database of its own for a test that commits, dropped with the server */
    public static synchronized PGSimpleDataSource fresh(String name) {
        start();
        execute("postgres", "drop database if exists " + name, "create database " + name + " template patchwork_empty owner patchwork_owner");
        prepare(name);
        return applicationTo(name);
    }

    /** @return the owner's view of the same database */
    public static PGSimpleDataSource asOwner(PGSimpleDataSource application) {
        PGSimpleDataSource owner = applicationTo(application.getDatabaseName());
        owner.setUser("patchwork_owner");
        return owner;
    }

    /** @return what whoever runs the database server can do to the same database */
    public static PGSimpleDataSource asSuperuser(PGSimpleDataSource application) {
        PGSimpleDataSource superuser = applicationTo(application.getDatabaseName());
        superuser.setUser("postgres");
        return superuser;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start() {
        if (server != null) {
            return;
        }
        try {
            server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("postgres", "create role patchwork_owner login", "create role patchwork_app login", "create role patchwork_viewer",
                "grant patchwork_viewer to patchwork_app with inherit false, set true",
                "create database patchwork_empty owner patchwork_owner");
        prepare("patchwork_empty");
        migrate(asOwner(applicationTo("patchwork_empty")));
        execute("postgres", "create database patchwork template patchwork_empty owner patchwork_owner");
        prepare("patchwork");
    }

    /** As an installation is prepared; most of it the template has handed on, but not what may be done to the database itself. */
    private static void prepare(String database) {
        try {
            execute(database, Files.readString(SCHEMA).replace("database patchwork ", "database " + database + " "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void migrate(DataSource owner) {
        Flyway.configure().dataSource(owner).load().migrate();
    }

    private static PGSimpleDataSource applicationTo(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.getJdbcUrl("patchwork_app", database) + "&stringtype=unspecified");
        source.setUser("patchwork_app");
        return source;
    }

    private static void execute(String database, String... statements) {
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", database));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
