package org.patchwork.demonstration.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
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

    @Resource(lookup = "java:jboss/datasources/PatchworkDS")
    DataSource database;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        try (Connection connection = database.getConnection()) {
            new Seeding(connection, clock).run(System.getenv("PATCHWORK_MODE"), System.getenv("PATCHWORK_DEMO_PASSWORD"));
        } catch (SQLException e) {
            throw new IllegalStateException("The demonstration data could not be loaded", e);
        }
    }
}
