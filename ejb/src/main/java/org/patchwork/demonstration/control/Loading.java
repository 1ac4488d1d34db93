package org.patchwork.demonstration.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Writes a dataset, each table with one statement. */
final class Loading {

    private static final String TYPES =
            "select table_name, column_name, udt_name from information_schema.columns where table_schema = 'public'";

    private final Connection connection;
    private final Map<String, String> types = new HashMap<>();

    Loading(Connection connection) throws SQLException {
        this.connection = connection;
        try (PreparedStatement query = connection.prepareStatement(TYPES); ResultSet columns = query.executeQuery()) {
            while (columns.next()) {
                types.put(columns.getString(1) + "." + columns.getString(2), columns.getString(3));
            }
        }
    }

    /** @return the number of rows written */
    int load(Dataset data) throws SQLException {
        int written = 0;
        for (Map.Entry<String, List<Map<String, Object>>> table : data.tables().entrySet()) {
            if (table.getKey().equals(Dataset.LED)) {
                written += loadAndEnd(table.getValue());
            } else if (!table.getValue().isEmpty()) {
                written += load(table.getKey(), table.getValue());
            }
        }
        return written;
    }

    private int loadAndEnd(List<Map<String, Object>> led) throws SQLException {
        for (Map<String, Object> row : led) {
            Map<String, Object> before = new LinkedHashMap<>(row);
            Object ended = before.remove("ended_on");
            load("involvement", List.of(before));
            try (PreparedStatement end = connection.prepareStatement("update involvement set lead = false, ended_on = ? where id = ?")) {
                end.setObject(1, ended);
                end.setObject(2, row.get("id"));
                end.executeUpdate();
            }
        }
        return led.size();
    }

    private int load(String table, List<Map<String, Object>> rows) throws SQLException {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        StringJoiner values = new StringJoiner(", ");
        for (String column : columns) {
            values.add("?::" + typeOf(table, column) + "[]");
        }
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") select * from unnest(" + values + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int parameter = 0;
            for (String column : columns) {
                List<Object> cells = new ArrayList<>(rows.size());
                rows.forEach(row -> cells.add(row.get(column)));
                insert.setArray(++parameter, connection.createArrayOf(typeOf(table, column), texts(cells)));
            }
            return insert.executeUpdate();
        }
    }

    private String typeOf(String table, String column) {
        String type = types.get(table + "." + column);
        if (type == null) {
            throw new IllegalArgumentException("no column " + table + "." + column);
        }
        return type;
    }

    private static Object[] texts(List<Object> cells) {
        return cells.stream().map(cell -> cell == null ? null : cell.toString()).toArray(String[]::new);
    }
}
