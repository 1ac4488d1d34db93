package org.patchwork.whole;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The database as its owner sees it: for finding the demonstration's people and for what no page can do. */
public final class OwnersDesk {

    private static final int SECONDS_TO_ANSWER = 5;

    /** Kept from one statement to the next: making a connection takes longer than most of them. */
    private static Connection connection;

    private OwnersDesk() {
    }

    /** Runs a statement. @return the number of rows it touched */
    public static synchronized int run(String sql, Object... values) {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    /** The first column of what a query finds, as text. */
    public static synchronized List<String> list(String sql, Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    /** The one value that a query finds. */
    public static String one(String sql, Object... values) {
        List<String> found = list(sql, values);
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " rows for " + sql);
        }
        return found.get(0);
    }

    /** The child of a story. */
    public static UUID child(String givenName, String familyName, Cast involved) {
        return UUID.fromString(one("""
                select distinct c.id from child c join person p using (id) join involvement i on i.child_id = c.id
                  join account a using (practitioner_id)
                 where p.given_name = ? and p.family_name = ? and a.username = ?""", givenName, familyName, involved.username()));
    }

    /** The practitioner behind an account. */
    public static UUID practitioner(Cast who) {
        return UUID.fromString(one("select practitioner_id from account where username = ?", who.username()));
    }

    private static PreparedStatement prepare(String sql, Object... values) throws SQLException {
        if (connection == null || !connection.isValid(SECONDS_TO_ANSWER)) {
            connection = Portal.owner();
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
