package org.patchwork.whole;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The SQL statements that the application has sent, as the database itself counted them. What opens and closes
 * transactions and sets parameters is not counted, nor the question that each server asks all the time: which policy is in
 * force. Tests run one after the other, so that nobody else's are among them.
 */
public final class Statements {

    /** What PostgreSQL needs to count. */
    static final Map<String, String> SETTINGS = Map.of("shared_preload_libraries", "pg_stat_statements",
            "pg_stat_statements.track", "top");

    private static final String OF_THE_APPLICATION = " from pg_stat_statements join pg_roles on pg_roles.oid = userid "
            + "where rolname in ('patchwork_app', 'patchwork_viewer') and query !~* '^\\s*(begin|commit|rollback|savepoint|release|set|show|discard)\\M'"
            + " and query !~ '\\mas (next_change|mail_waits)\\M' and query !~ '^select set_config'";

    private Statements() {
    }

    static void beginCounting() throws SQLException {
        ask("create extension if not exists pg_stat_statements");
    }

    /** Forgets what was counted until now. */
    public static void forget() throws SQLException {
        ask("select pg_stat_statements_reset()");
    }

    /** How many were sent since {@link #forget}. */
    public static long count() throws SQLException {
        return Long.parseLong(ask("select coalesce(sum(calls), 0)" + OF_THE_APPLICATION).get(0));
    }

    /** What a request sends: the fewest of three tries, since timers of the server send statements of their own meanwhile. */
    static List<String> of(Runnable request) throws SQLException {
        List<String> fewest = null;
        for (int tries = 0; tries < 3; tries++) {
            forget();
            request.run();
            List<String> sent = list();
            fewest = fewest == null || sent.size() < fewest.size() ? sent : fewest;
        }
        return fewest;
    }

    /** Each kind of statement sent since {@link #forget}, with how often; for messages of tests. */
    public static List<String> list() throws SQLException {
        return ask("select calls || ' x ' || query" + OF_THE_APPLICATION + " order by calls desc");
    }

    /** How many those are together. */
    static long total(List<String> statements) {
        return statements.stream().mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' ')))).sum();
    }

    private static List<String> ask(String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(System.getProperty("whole.database.url"), "postgres",
                System.getProperty("whole.database.superuser.password"));
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            for (ResultSet row = rows ? statement.getResultSet() : null; row != null && row.next();) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }
}
