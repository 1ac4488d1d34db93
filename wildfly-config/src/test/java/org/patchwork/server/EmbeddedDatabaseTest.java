package org.patchwork.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    /** One for all, so that the programs are unpacked once; every test makes what it needs under a name of its own. */
    @TempDir
    private static Path folder;

    @Test
    void what_was_written_is_there_after_a_restart_and_so_are_the_passwords() throws Exception {
        String password;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            password = database.password();
            asOwner(database, "create table kept (word text)");
            asApplication(database, "insert into kept values ('still here')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertEquals(password, database.password());
            assertEquals("still here", asApplication(database, "select word from kept"));
        }
    }

    @Test
    void each_role_may_do_its_own_work_and_no_more_and_nobody_comes_in_without_a_password() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertNotEquals(database.password(), database.ownerPassword());
            asOwner(database, "create table record (id int); revoke update, delete, truncate on record from patchwork_app");
            asApplication(database, "insert into record values (1)");
            for (String forbidden : new String[] {"update record set id = 2", "delete from record", "truncate record",
                "drop table record", "create table own (id int)", "create temporary table own (id int)", "create schema own"}) {
                assertThrows(SQLException.class, () -> asApplication(database, forbidden), forbidden);
            }
            for (String role : new String[] {"postgres", Database.OWNER, Database.APPLICATION}) {
                assertThrows(SQLException.class, () -> value(database, role, "", "select 1"), role);
                assertThrows(SQLException.class, () -> value(database, role, "guessed", "select 1"), role);
            }
        }
    }

    @Test
    void a_write_is_on_the_disk_before_it_is_acknowledged_and_only_this_machine_is_listened_to() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertEquals("on", asApplication(database, "show fsync"));
            assertEquals("on", asApplication(database, "show synchronous_commit"));
            assertEquals("on", asApplication(database, "show full_page_writes"));
            assertEquals("127.0.0.1", asApplication(database, "show listen_addresses"));
            assertTrue(asApplication(database, "show server_version").startsWith("18."));
            assertEquals("UTF8", asApplication(database, "show server_encoding"));
        }
    }

    private static String asOwner(Database database, String sql) throws SQLException {
        return value(database, database.owner(), database.ownerPassword(), sql);
    }

    private static String asApplication(Database database, String sql) throws SQLException {
        return value(database, database.user(), database.password(), sql);
    }

    private static String value(Database database, String role, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), role, password);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            ResultSet row = statement.getResultSet();
            return row.next() ? row.getString(1) : null;
        }
    }
}
