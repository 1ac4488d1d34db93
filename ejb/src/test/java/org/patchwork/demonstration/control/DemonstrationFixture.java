package org.patchwork.demonstration.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.patchwork.testing.Days;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

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

    /**
     * Several towns of the demonstration, with statistics.
     *
     * @param towns 26 are a council, 426 a region
     * @return the number of rows
     */
    public static long load(PGSimpleDataSource database, int towns) throws SQLException {
        return load(database, towns, 0);
    }

    /**
     * The same with access records, which the other has none of.
     *
     * @param looks how many each town has
     */
    public static long load(PGSimpleDataSource database, int towns, int looks) throws SQLException {
        load(database);
        long rows;
        try (Connection connection = TestDatabase.asOwner(database).getConnection()) {
            connection.setAutoCommit(false);
            Looks ofTowns = new Looks(connection, Days.CLOCK);
            rows = new Towns(connection).become(towns) + ofTowns.write(towns, looks);
            connection.commit();
        }
        try (Connection connection = TestDatabase.asSuperuser(database).getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        return rows;
    }
}
