package org.patchwork.sharing.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** Fills an empty, migrated database with a region's children, or fewer: the same ones every time, made by the database itself. */
final class RegionSize {

    private RegionSize() {
    }

    /** So many children with names, homes, NHS numbers and one practitioner each. */
    static void load(PGSimpleDataSource database, int children) throws SQLException, IOException {
        try (InputStream script = RegionSize.class.getResourceAsStream("region-size.sql");
                Connection connection = TestDatabase.asOwner(database).getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("set patchwork.children = " + children);
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        try (Connection connection = TestDatabase.asSuperuser(database).getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }
}
