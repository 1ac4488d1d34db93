package org.patchwork.sharing.control;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.demonstration.control.DemonstrationFixture;
import org.patchwork.platform.control.Rows;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long the database looks for a child among a million; not part of the build. To run it:
 * {@code ./mvnw -pl rules,ejb test -Dtest=SearchBenchmark -DargLine= -Dsurefire.failIfNoSpecifiedTests=false}. With
 * {@code -Dpatchwork.towns=26} it is a council; with {@code -Dpatchwork.search.database=jdbc:...} the database is there already.
 * Writes target/search-benchmark.md.
 */
class SearchBenchmark {

    private static final int ROUNDS = 40;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    /** What a search was before spellings counted: each word begins a name; ordered by name, so that all of them are read. */
    private static final String BEFORE = """
            select p.id, exists (select 1 from involvement i where i.child_id = p.id and i.practitioner_id = cast(?4 as uuid)) as own
              from person p join child c on c.id = p.id
             where (lower(p.given_name) like ?1 or lower(p.family_name) like ?1 or lower(p.known_as) like ?1)
               and (lower(p.given_name) like ?2 or lower(p.family_name) like ?2 or lower(p.known_as) like ?2)
               and (lower(p.given_name) like ?3 or lower(p.family_name) like ?3 or lower(p.known_as) like ?3)
             order by own desc, p.family_name, p.given_name, p.id limit 200
            """;

    private String loaded = "";

    @Test
    void the_search_of_a_region() throws Exception {
        PGSimpleDataSource database = database();
        UUID me = UUID.fromString(one(database, "select practitioner_id from account where username = 'demo1'"));
        List<String> exact = List.of(one(database, "select value from person_identifier where scheme = 'NHS' order by value limit 1"),
                one(database, "select postcode from household order by postcode limit 1"), one(database, "select address from household order by address limit 1"));
        Map<String, List<Double>> now = new LinkedHashMap<>();
        Map<String, List<Double>> before = new LinkedHashMap<>();
        try (Connection connection = database.getConnection()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String text : List.of("am", "ami", "mohammed", "mohamed ali", "mohammed k", "smith", "olivia smith", "olivia smith 12/03/2015", "smyth",
                        "kathryn thomson", "ashburne olivia", "o'brien", "qqxx zzyy")) {
                    now.computeIfAbsent(text, any -> new ArrayList<>()).add(timed(connection, Sought.in(text), me));
                    before.computeIfAbsent(text, any -> new ArrayList<>()).add(timedBefore(connection, text, me));
                }
                for (String text : exact) {
                    now.computeIfAbsent(text, any -> new ArrayList<>()).add(timed(connection, Sought.in(text), me));
                }
            }
        }
        report(database, now, before);
    }

    private PGSimpleDataSource database() throws SQLException, IOException {
        String given = System.getProperty("patchwork.search.database");
        if (given != null) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(given);
            return source;
        }
        PGSimpleDataSource fresh = TestDatabase.fresh("region");
        long start = System.nanoTime();
        long rows = DemonstrationFixture.load(fresh, Integer.getInteger("patchwork.towns", 426));
        loaded = "%d rows in %.0f s; ".formatted(rows, (System.nanoTime() - start) / NANOS_PER_SECOND);
        return fresh;
    }

    private static double timed(Connection connection, Sought sought, UUID me) throws SQLException {
        long start = System.nanoTime();
        if (sought.byPlace()) {
            Rows.each(connection, SearchSql.LIVING_AT, row -> { }, sought.postcode(), sought.address(), sought.spelled(), LocalDate.of(2026, 3, 16), me, 200);
        } else {
            Rows.each(connection, SearchSql.NAMED, row -> { }, Rows.texts(sought.readings()), sought.day() == null ? 0 : sought.day().getYear(), "{}",
                    Rows.texts(sought.identifiers()), me, 200);
        }
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private static double timedBefore(Connection connection, String text, UUID me) throws SQLException {
        String[] words = text.replaceAll(" 12/03/2015", "").split(" ");
        long start = System.nanoTime();
        Rows.each(connection, BEFORE, row -> { }, words[0] + "%", words.length > 1 ? words[1] + "%" : "%", words.length > 2 ? words[2] + "%" : "%", me);
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private void report(PGSimpleDataSource database, Map<String, List<Double>> now, Map<String, List<Double>> before) throws IOException, SQLException {
        try (PrintWriter report = new PrintWriter(Files.newBufferedWriter(Path.of("target", "search-benchmark.md"), StandardCharsets.UTF_8))) {
            report.println("Machine: " + Runtime.getRuntime().availableProcessors() + " cores, Java " + System.getProperty("java.version") + ", "
                    + one(database, "select version()"));
            report.println("Data: " + loaded + one(database, "select (select count(*) from child) || ' children, ' || (select count(*) from name_word) || ' words of names, '"
                    + " || (select count(*) from involvement) || ' involvements'"));
            report.println("| Typed | median ms | p90 ms | before, median ms | now / before |");
            report.println("|---|---|---|---|---|");
            now.forEach((text, times) -> {
                List<Double> old = before.get(text);
                report.println("| `%s` | %.1f | %.1f | %s | %s |".formatted(text, at(times, 50), at(times, 90), old == null ? "-" : "%.1f".formatted(at(old, 50)),
                        old == null ? "-" : "%.2f".formatted(at(times, 50) / at(old, 50))));
            });
        }
    }

    private static double at(List<Double> times, int percent) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static String one(PGSimpleDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
