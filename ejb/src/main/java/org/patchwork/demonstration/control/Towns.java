package org.patchwork.demonstration.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sets further towns beside the first one, until the demonstration is as large as a council or a region: the same families, caseloads and
 * decisions, with ids, names, numbers, days of birth and homes of their own. The database does it, a statement a table. Three towns share
 * one set of agencies, so that there are as many practitioners to a child as in a region. Whoever has no account gets one with which
 * nobody signs in, so that access records name them.
 */
final class Towns {

    static final int SHARING_AGENCIES = 3;

    /** What the id of a practitioner's account is made with. */
    static final String ACCOUNT = "account";

    /** Tables of those who work in a town; there is a set of them for every three towns. */
    private static final List<String> WORKFORCE = List.of("organisation", "service", "service_area", "team", "practitioner", "safeguarding_lead");
    private static final List<String> FAMILIES = List.of("person", "person_identifier", "child", "competence_assessment", "household", "household_member",
            "relationship", "involvement", "contact", "plan_status", "consent", "consent_scope", "holder_decision", "objection", "conflict", "allow_list_entry");

    /** Those with millions of rows in a region; the last two are filled by triggers. */
    static final List<String> LARGE = List.of("person", "person_identifier", "child", "household", "household_member", "relationship", "involvement",
            "contact", "child_name", "child_word");

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
            create temporary table name_list (name text primary key, list int not null, place int not null, unique (list, place));
            create temporary table other_name (name text not null, town int not null, other text not null, primary key (name, town));
            create function pg_temp.other_name(given text, town int) returns text language sql stable as $$
            select coalesce((select o.other from pg_temp.other_name o where o.name = $1 and o.town = $2), $1)
            $$;
            """;
    /** Another of the same list, as many places on as the town says; one family in four has a rare name in its stead, where there are some. */
    private static final String OTHER_NAMES = """
            insert into other_name (name, town, other)
            with list as (select list, cast(count(*) as int) as size from name_list group by list),
            turned as (select l.name, l.list, l.place, n, hashint4(n) & 2147483647 as turn, hashint4(n * 1000 + l.place) & 2147483647 as luck
                         from generate_series(1, ?) n cross join name_list l)
            select t.name, t.n, o.name
              from turned t
              join list f on f.list = case when t.list = %1$d and t.luck %% 4 = 0 then %2$d else t.list end
              join name_list o on o.list = f.list and o.place = case when f.list = t.list then (t.place + t.turn) %% f.size else t.luck / 4 %% f.size end
             where t.list <> %2$d
            """;

    private static final String ACCOUNTS = """
            insert into account (id, username, password_hash, practitioner_id, display_name, disabled_at)
            select md5(p.id::text || '%s')::uuid, p.id::text, '-', p.id, p.given_name || ' ' || p.family_name, now()
              from practitioner p where not exists (select from account a where a.practitioner_id = p.id)
            """.formatted(ACCOUNT);

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
            nameTowns(towns);
            Map<String, Map<String, String>> columns = columns();
            Upkeep upkeep = Upkeep.suspended(connection, LARGE);
            long rows = 0;
            for (String table : WORKFORCE) {
                rows += statement.executeLargeUpdate(copy(table, columns.get(table), "generate_series(%d, %d, %d)".formatted(SHARING_AGENCIES, towns - 1, SHARING_AGENCIES)));
            }
            rows += statement.executeLargeUpdate(ACCOUNTS);
            for (String table : FAMILIES) {
                rows += statement.executeLargeUpdate(copy(table, columns.get(table), "generate_series(1, %d)".formatted(towns - 1)));
            }
            upkeep.resume();
            return rows;
        }
    }

    /** Each name belongs to the first list that has it. */
    private void nameTowns(int towns) throws SQLException {
        Names names = new Names();
        List<List<String>> lists = new ArrayList<>(names.lists());
        int common = lists.indexOf(names.familiesWithRareNames());
        lists.add(names.rareFamilies());
        Set<String> listed = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement("insert into name_list (name, list, place) values (?, ?, ?)");
                PreparedStatement turn = connection.prepareStatement(OTHER_NAMES.formatted(common, lists.size() - 1))) {
            for (int list = 0; list < lists.size(); list++) {
                int place = 0;
                for (String name : lists.get(list)) {
                    if (listed.add(name)) {
                        insert.setString(1, name);
                        insert.setInt(2, list);
                        insert.setInt(3, place++);
                        insert.addBatch();
                    }
                }
            }
            insert.executeBatch();
            turn.setInt(1, towns - 1);
            turn.executeUpdate();
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
