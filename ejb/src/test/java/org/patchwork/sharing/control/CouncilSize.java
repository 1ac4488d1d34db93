package org.patchwork.sharing.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Fills an empty, migrated database with one council's people: the same ones every time, made by the database itself, set by set. */
final class CouncilSize {

    private CouncilSize() {
    }

    /** 60,000 children, 5,000 practitioners, one account each, some 360,000 involvements. */
    static void load(DataSource database) throws SQLException, IOException {
        try (InputStream script = CouncilSize.class.getResourceAsStream("council-size.sql");
                Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
