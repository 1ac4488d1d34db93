package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.SharedRecords;

/** Runs inside the server. */
@ExtendWith(ArquillianExtension.class)
class DeploymentIT {

    @Resource(lookup = "java:jboss/datasources/PatchworkDS")
    private DataSource application;

    @Resource(lookup = "java:jboss/datasources/PatchworkOwnerDS")
    private DataSource owner;

    @Inject
    private Clock clock;

    @EJB
    private SharedRecords records;

    @Test
    void every_migration_has_run_by_the_time_the_application_is_there() throws SQLException {
        assertEquals("0", value(owner, "select count(*) from flyway_schema_history where not success"));
        assertTrue(Integer.parseInt(value(owner, "select count(*) from flyway_schema_history")) >= 6);
    }

    @Test
    void the_application_works_as_a_role_that_owns_no_table() throws SQLException {
        assertEquals("patchwork_app", value(application, "select current_user"));
        assertEquals("0", value(application, "select count(*) from pg_tables where tableowner = current_user"));
        assertEquals("patchwork_owner", value(owner, "select current_user"));
    }

    @Test
    void the_application_can_neither_change_nor_delete_what_was_recorded() {
        assertThrows(SQLException.class, () -> value(application, "update access_record set id = id returning 1"));
        assertThrows(SQLException.class, () -> value(application, "delete from access_record returning 1"));
        assertThrows(SQLException.class, () -> value(application, "drop table access_record"));
    }

    @Test
    void writes_reach_the_disk_before_they_are_acknowledged() throws SQLException {
        assertEquals("on", value(application, "show fsync"));
        assertEquals("on", value(application, "show synchronous_commit"));
    }

    @Test
    void days_are_london_days() {
        assertEquals(ZoneId.of("Europe/London"), clock.getZone());
    }

    @Test
    void nobody_is_shown_a_record_without_having_signed_in() {
        assertThrows(EJBAccessException.class, () -> records.open(UUID.randomUUID(), Action.VIEW, Locale.UK));
        assertThrows(EJBAccessException.class, () -> records.caseload(Locale.UK));
    }

    @Test
    void the_password_of_the_database_is_in_no_log_setting() {
        assertFalse(java.util.logging.Logger.getLogger("org.jboss.as.config").isLoggable(java.util.logging.Level.FINE));
    }

    private static String value(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
