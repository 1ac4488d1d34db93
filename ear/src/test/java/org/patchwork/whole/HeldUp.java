package org.patchwork.whole;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Work in the background that waits until this closes, by a lock of the database that it asks for first. */
public final class HeldUp implements AutoCloseable {

    private final Connection holding;

    private HeldUp(Connection holding) {
        this.holding = holding;
    }

    /** No import of anybody is checked or goes on; one that is asked for is there all the same. */
    public static HeldUp imports() throws SQLException {
        Connection connection = Portal.owner();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select id from organisation for no key update");
        }
        return new HeldUp(connection);
    }

    @Override
    public void close() throws SQLException {
        holding.rollback();
        holding.close();
    }
}
