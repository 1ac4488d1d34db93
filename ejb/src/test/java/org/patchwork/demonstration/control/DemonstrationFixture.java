package org.patchwork.demonstration.control;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.patchwork.testing.Days;

/** Puts the demonstration into a database for tests of other components. */
public final class DemonstrationFixture {

    private DemonstrationFixture() {
    }

    /** Into an empty, migrated database; its accounts have no password that fits. */
    public static void load(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new Loading(connection).load(DemonstrationData.of(Days.TODAY, Days.ZONE, "hash"));
            connection.commit();
        }
    }
}
