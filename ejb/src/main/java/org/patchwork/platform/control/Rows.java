package org.patchwork.platform.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the rows of a native query, each column by its name. */
public final class Rows {

    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d)");
    private static final int FETCHED_TOGETHER = 2_000;

    private Rows() {
    }

    /**
     * Runs one SELECT with positional parameters ({@code ?1}, {@code ?2} ...).
     *
     * @return its rows in order; never null
     */
    public static List<Row> of(EntityManager entities, String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql).setHint("eclipselink.result-type", "Map");
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> new Row((Map<?, ?>) row)).toList();
    }

    /**
     * Runs one SELECT with the same positional parameters on a plain connection, and hands over row by row; inside a transaction the
     * rows come a few at a time.
     */
    public static void each(Connection connection, String sql, Consumer<Row> taker, Object... parameters) throws SQLException {
        List<Object> inOrder = new ArrayList<>();
        String plain = PARAMETER.matcher(sql).replaceAll(found -> {
            inOrder.add(parameters[Integer.parseInt(found.group(1)) - 1]);
            return "?";
        });
        try (PreparedStatement query = connection.prepareStatement(plain)) {
            query.setFetchSize(FETCHED_TOGETHER);
            for (int i = 0; i < inOrder.size(); i++) {
                query.setObject(i + 1, inOrder.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                while (rows.next()) {
                    Map<String, Object> row = new HashMap<>();
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        row.put(columns.getColumnLabel(column), rows.getObject(column));
                    }
                    taker.accept(new Row(row));
                }
            }
        }
    }

    /** Texts as PostgreSQL writes an array, for {@code unnest(cast(?1 as text[]))}; a null stays one. */
    public static String texts(Collection<String> texts) {
        return texts.stream().map(text -> text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Ids as PostgreSQL writes an array, for {@code = any (cast(?1 as uuid[]))}; null ids are left out. */
    public static String array(Collection<UUID> ids) {
        return ids.stream().filter(id -> id != null).map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
