package org.patchwork.demonstration.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Writes down what one needs to know of the children of the cases to try them, as the database has it. */
final class Sheet {

    private static final String CHILDREN = """
            select p.given_name || ' ' || p.family_name, coalesce(p.date_of_birth, p.expected_on),
                   (select value from person_identifier where person_id = p.id and scheme = 'NHS'),
                   (select value from person_identifier where person_id = p.id and scheme = 'UPN'),
                   (select string_agg(h.postcode, ', ' order by h.postcode) from household_member m
                      join household h on h.id = m.household_id where m.person_id = p.id)
              from child c join person p on p.id = c.id
             where p.given_name || ' ' || p.family_name = any (?)
             order by array_position(?, p.given_name || ' ' || p.family_name)
            """;

    private Sheet() {
    }

    static void write(Connection connection, Path sheet) throws SQLException, IOException {
        StringBuilder lines = new StringBuilder();
        List<String> names = Lines.of("cases.txt").stream().filter(line -> line.get(0).equals("child")).map(line -> line.get(2)).toList();
        try (PreparedStatement query = connection.prepareStatement(CHILDREN)) {
            query.setArray(1, connection.createArrayOf("text", names.toArray()));
            query.setArray(2, connection.createArrayOf("text", names.toArray()));
            try (ResultSet child = query.executeQuery()) {
                while (child.next()) {
                    lines.append("%-21s %-17s %-12s %-14s %s%n".formatted(child.getString(1), child.getString(2), known(child, 3),
                            known(child, 4), known(child, 5)));
                }
            }
        }
        try (InputStream template = Sheet.class.getResourceAsStream("/demonstration/sheet.txt")) {
            Files.writeString(sheet, new String(template.readAllBytes(), StandardCharsets.UTF_8).formatted(lines));
        }
    }

    private static String known(ResultSet row, int column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "-" : value;
    }
}
