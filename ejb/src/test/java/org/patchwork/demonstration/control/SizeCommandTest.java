package org.patchwork.demonstration.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

class SizeCommandTest {

    private static final String WAITING = "select count(*) from pg_locks l join pg_class c on c.oid = l.relation where c.relname = 'access_record' and not l.granted";
    private static final String HELD = "select count(*) from pg_locks l join pg_class c on c.oid = l.relation where c.relname = 'access_record' and l.granted and l.mode = 'AccessExclusiveLock'";

    @Test
    void a_portal_that_holds_what_is_needed_and_waits_for_what_is_held_is_let_go_on() throws Exception {
        PGSimpleDataSource database = TestDatabase.fresh("size_command");
        try (Connection portal = database.getConnection(); Connection command = TestDatabase.asOwner(database).getConnection();
                Connection looking = database.getConnection()) {
            portal.setAutoCommit(false);
            command.setAutoCommit(false);
            count(portal, "select count(*) from access_record");
            CompletableFuture<Void> locked = CompletableFuture.runAsync(() -> keepOthersOut(command));
            while (count(looking, WAITING) == 0) {
                Thread.onSpinWait();
            }
            lookOn(portal);
            locked.join();
            assertEquals(1, count(looking, HELD));
        }
    }

    private static void keepOthersOut(Connection command) {
        try {
            SizeCommand.keepOthersOut(command);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Either may be the one that the database picks to end it. */
    private static void lookOn(Connection portal) throws SQLException {
        try {
            count(portal, "select count(*) from person");
        } catch (SQLException picked) {
            assertEquals("40P01", picked.getSQLState());
        }
        portal.rollback();
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
