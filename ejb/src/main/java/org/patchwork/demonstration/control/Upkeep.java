package org.patchwork.demonstration.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the database does besides for each row of some tables: entries of indexes, and looks whether other rows allow it. Done at the end for
 * millions of rows together, it takes a fraction of the time, and refuses the same. What is unique stays where statements rely on it.
 */
final class Upkeep {

    private static final String INDEXES = """
            select format('drop index %I', c.relname) as off, pg_get_indexdef(i.indexrelid) as back
              from pg_index i join pg_class c on c.oid = i.indexrelid
             where i.indrelid = any (cast(? as regclass[])) and not i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
             order by c.relname
            """;
    private static final String CONSTRAINTS = """
            select format('alter table %%s drop constraint %%I', k.conrelid::regclass, k.conname) as off,
                   format('alter table %%s add constraint %%I %%s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as back
              from pg_constraint k
             where k.conrelid = any (cast(? as regclass[])) and k.contype in (%s)
             order by k.contype desc, k.conname
            """;

    private final Connection connection;
    private final List<String> back = new ArrayList<>();

    private Upkeep(Connection connection) {
        this.connection = connection;
    }

    /** To be called in a transaction of the tables' owner, which keeps everybody else from them to its end. */
    static Upkeep suspended(Connection connection, List<String> tables) throws SQLException {
        return suspended(connection, tables, "'f', 'x'");
    }

    /** The same with what is unique too, for tables to which no other refers. */
    static Upkeep whollySuspended(Connection connection, List<String> tables) throws SQLException {
        return suspended(connection, tables, "'f', 'x', 'p', 'u'");
    }

    private static Upkeep suspended(Connection connection, List<String> tables, String constraints) throws SQLException {
        Upkeep upkeep = new Upkeep(connection);
        upkeep.suspend(INDEXES, tables);
        upkeep.suspend(CONSTRAINTS.formatted(constraints), tables);
        return upkeep;
    }

    private void suspend(String which, List<String> tables) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(which); Statement statement = connection.createStatement()) {
            query.setArray(1, connection.createArrayOf("text", tables.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    statement.execute(row.getString("off"));
                    back.add(row.getString("back"));
                }
            }
        }
    }

    void resume() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local maintenance_work_mem = '512MB'");
            for (String sql : back) {
                statement.execute(sql);
            }
        }
    }
}
