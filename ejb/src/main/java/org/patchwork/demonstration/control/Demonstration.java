package org.patchwork.demonstration.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Sees to the demonstration data when the server starts: with PATCHWORK_MODE=demonstration they are loaded into an empty
 * database; in any other mode a database that holds them stops the start.
 */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
public class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class.getName());

    @Resource(lookup = "java:jboss/datasources/PatchworkDS")
    DataSource database;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        try (Connection connection = database.getConnection()) {
            boolean held = new Seeding(connection, clock).run(System.getenv("PATCHWORK_MODE"), System.getenv("PATCHWORK_DEMO_PASSWORD"));
            String sheet = System.getenv("PATCHWORK_DEMO_SHEET");
            if (held && sheet != null) {
                writeSheet(connection, Path.of(sheet));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The demonstration data could not be loaded", e);
        }
    }

    /** The server is of use without the sheet, so a full or read-only disk only earns a warning. */
    private static void writeSheet(Connection connection, Path sheet) throws SQLException {
        try {
            Sheet.write(connection, sheet);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "PATCHWORK_DEMO_SHEET could not be written: " + sheet, e);
        }
    }
}
