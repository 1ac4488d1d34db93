package org.patchwork.demonstration.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets further towns beside the first one, until the demonstration is as large as a council or a region: the same families, caseloads and
 * decisions, with ids, names, numbers, days of birth and homes of their own. The database does it, a statement a table. Three towns share
 * one set of agencies, so that there are as many practitioners to a child as in a region. Nobody of the further towns signs in.
 */
final class Towns {

    private static final int SHARING_AGENCIES = 3;

    /** Tables of those who work in a town; there is a set of them for every three towns. */
    private static final List<String> WORKFORCE = List.of("organisation", "service", "service_area", "team", "practitioner", "safeguarding_lead");
    private static final List<String> FAMILIES = List.of("person", "person_identifier", "child", "competence_assessment", "household", "household_member",
            "relationship", "involvement", "contact", "plan_status", "consent", "consent_scope", "holder_decision", "objection", "conflict", "allow_list_entry");

    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.udt_name, f.target
              from information_schema.columns c
              left join (select k.conrelid::regclass::text as source, a.attname as attribute, k.confrelid::regclass::text as target
                           from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                          where k.contype = 'f' and cardinality(k.conkey) = 1) f on f.source = c.table_name and f.attribute = c.column_name
             where c.table_schema = 'public' and c.is_generated = 'NEVER'
             order by c.table_name, c.ordinal_position
            """;

    /** What a further town says otherwise than the first; x is the first town's row, n the town, w the town whose agencies it shares. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("organisation.name", "x.name || ', ' || pg_temp.town(n)"),
            Map.entry("practitioner.given_name", "pg_temp.other_name(x.given_name, n)"),
            Map.entry("practitioner.family_name", "pg_temp.other_name(x.family_name, n)"),
            Map.entry("practitioner.email", "replace(x.email, '@', '@' || lower(pg_temp.town(n)) || '.')"),
            Map.entry("person.given_name", "pg_temp.other_name(x.given_name, n)"),
            Map.entry("person.known_as", "pg_temp.other_name(x.known_as, n)"),
            Map.entry("person.family_name", "pg_temp.other_name(x.family_name, n)"),
            Map.entry("person.date_of_birth", "x.date_of_birth - case when x.date_of_birth < current_date - 60 then n % 60 else 0 end"),
            Map.entry("household.address", "replace(x.address, 'Brackenford', pg_temp.town(n))"),
            Map.entry("household.postcode", "replace(x.postcode, 'QX', 'Q' || substr('XJKVZ', n % 5 + 1, 1))"),
            Map.entry("person_identifier.value", "pg_temp.nhs_number(n, row_number() over (partition by n order by x.value))"));

    /** NHS numbers that begin with 9 are given to nobody; one whose check digit would be ten does not exist. */
    private static final String FUNCTIONS = """
            create function pg_temp.town(n int) returns text language sql immutable as $$
            select (array['Ash','Bram','Chad','Dun','Elm','Far','Gold','Hart','Kel','Lang','Mar','Nor','Oak','Pen','Rad','Sand','Thorn','Wal','West','Wood','York'])[n % 21 + 1]
                   || (array['bourne','brook','bury','combe','dale','den','ford','gate','ham','hurst','ley','mere','more','ridge','stead','stone','ton','ville','well','wick','worth'])[n / 21 % 21 + 1]
            $$;
            create function pg_temp.nhs_number(town int, person bigint) returns text language sql immutable as $$
            select nine || case check_digit when 11 then 0 else check_digit end
              from (select nine, 11 - (select sum(substr(nine, i, 1)::int * (11 - i)) from generate_series(1, 9) i) % 11 as check_digit
                      from (select '9' || lpad((town * 3000 + person)::text, 7, '0') || d as nine from generate_series(0, 9) d) digits) checked
             where check_digit <> 10 order by nine limit 1
            $$;
            create temporary table name_list (name text primary key, list int not null, place int not null, size int not null);
            """;
    private static final String OTHER_NAME = """
            create function pg_temp.other_name(given text, town int) returns text language sql stable as $$
            select coalesce((select o.name from pg_temp.name_list l join pg_temp.name_list o on o.list = l.list and o.place = (l.place + hashint4(town) & 2147483647) % l.size
                              where l.name = given), given)
            $$;
            """;

    private final Connection connection;

    Towns(Connection connection) {
        this.connection = connection;
    }

    /**
     * To be called in a transaction, with the first town alone in the database.
     *
     * @param towns how many there are then, at most 441
     * @return the number of rows written
     */
    long become(int towns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(FUNCTIONS);
            listNames();
            statement.execute(OTHER_NAME);
            Map<String, Map<String, String>> columns = columns();
            long rows = 0;
            for (String table : WORKFORCE) {
                rows += statement.executeLargeUpdate(copy(table, columns.get(table), "generate_series(%d, %d, %d)".formatted(SHARING_AGENCIES, towns - 1, SHARING_AGENCIES)));
            }
            for (String table : FAMILIES) {
                rows += statement.executeLargeUpdate(copy(table, columns.get(table), "generate_series(1, %d)".formatted(towns - 1)));
            }
            return rows;
        }
    }

    /** Each name belongs to the first list that has it. */
    private void listNames() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into name_list values (?, ?, ?, ?) on conflict do nothing")) {
            int list = 0;
            for (List<String> names : new Names().lists()) {
                for (int place = 0; place < names.size(); place++) {
                    insert.setString(1, names.get(place));
                    insert.setInt(2, list);
                    insert.setInt(3, place);
                    insert.setInt(4, names.size());
                    insert.addBatch();
                }
                list++;
            }
            insert.executeBatch();
        }
    }

    private Map<String, Map<String, String>> columns() throws SQLException {
        Map<String, Map<String, String>> columns = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString("table_name"), any -> new LinkedHashMap<>())
                        .put(row.getString("column_name"), expression(row.getString("table_name"), row.getString("column_name"), row.getString("target")));
            }
        }
        return columns;
    }

    private static String expression(String table, String column, String target) {
        String otherwise = OTHERWISE.get(table + "." + column);
        if (otherwise != null) {
            return otherwise;
        }
        if (target != null && WORKFORCE.contains(target)) {
            return "case when n < %1$d then x.%2$s else md5(x.%2$s::text || n - n %% %1$d)::uuid end".formatted(SHARING_AGENCIES, column);
        }
        boolean own = column.equals("id") || target != null && FAMILIES.contains(target);
        return own ? "md5(x.%s::text || n)::uuid".formatted(column) : "x." + column;
    }

    private static String copy(String table, Map<String, String> columns, String towns) {
        String where = table.equals("person_identifier") ? " where x.scheme = 'NHS'" : "";
        return "insert into %1$s (%2$s) select %3$s from %1$s x cross join %4$s n%5$s".formatted(table, String.join(", ", columns.keySet()),
                String.join(", ", columns.values()), towns, where);
    }
}
