package org.patchwork.sharing.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.patchwork.audit.boundary.AccessFilter;
import org.patchwork.audit.control.AccessList;
import org.patchwork.audit.control.AccessRecords;
import org.patchwork.audit.control.UnusualFindings;
import org.patchwork.demonstration.control.DemonstrationFixture;
import org.patchwork.network.control.RecentChildren;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long those wait who read access records of a council; not part of the build. To run it:
 * {@code ./mvnw -pl rules,ejb test -Dtest=AccessReadsBenchmark -DargLine= -Dsurefire.failIfNoSpecifiedTests=false}. With
 * {@code -Dpatchwork.access.database=jdbc:...} the database is there already, such as that of a region; what the benchmark does there is rolled
 * back. Writes target/access-reads-benchmark.md.
 */
class AccessReadsBenchmark {

    private static final int TOWNS = 26;
    private static final int OF_A_TOWN = 23_475;
    private static final int ROUNDS = Integer.getInteger("patchwork.access.rounds", 5);
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private Clock clock;

    @Test
    void who_reads_access_records() throws Exception {
        try (EntityManagerFactory factory = Entities.unitOn(database()); EntityManager first = factory.createEntityManager()) {
            Instant latest = ((Timestamp) one(first, "select cast(max(at) as timestamp) from access_record")).toInstant();
            clock = Clock.fixed(latest, Days.ZONE);
            Instant twoYears = latest.minus(Duration.ofDays(800));
            UUID demo1 = (UUID) one(first, "select id from account where username = 'demo1'");
            UUID officer = (UUID) one(first, "select id from account where username = 'demo34'");
            UUID named = UUID.fromString((String) one(first, "select split_part(decisions, ':', 1) from (select decisions from access_record where action = 'SEARCH' limit 1) s"));
            for (int round = 0; round < ROUNDS; round++) {
                timed(factory, "latest page of 30 days", beans -> ask(beans, latest.minus(Duration.ofDays(30)), null, null, null, false));
                timed(factory, "hannah price, two years", beans -> ask(beans, twoYears, "hannah price", null, null, false));
                timed(factory, "smith, two years", beans -> ask(beans, twoYears, "smith", null, null, false));
                timed(factory, "nobody's name, two years", beans -> ask(beans, twoYears, "zzyzx", null, null, false));
                timed(factory, "ERASE, two years", beans -> ask(beans, twoYears, null, "ERASE", null, false));
                timed(factory, "a rule that never decided, two years", beans -> ask(beans, twoYears, null, null, "R999", false));
                timed(factory, "emergencies and statutory access, two years", beans -> ask(beans, twoYears, null, null, null, true));
                timed(factory, "one child's looks, two years", beans -> beans.get(AccessList.class).find(
                        new AccessFilter(twoYears, latest, null, null, null, null, null, false, false), List.of(named), null, null, 51));
                timed(factory, "recent children of the first page", beans -> beans.get(RecentChildren.class).of(demo1, latest, 5));
                for (int rule = 0; rule < UnusualSql.ALL.size(); rule++) {
                    List<String> sql = UnusualSql.ALL.subList(rule, rule + 1);
                    timed(factory, "unusual access, rule " + (rule + 1), beans -> beans.get(UnusualFindings.class).add(sql, latest));
                }
                timed(factory, "erasure of a child", beans -> beans.get(AccessRecords.class).erase(named, officer, "Measured", latest));
            }
        }
        report();
    }

    private static void ask(Wiring beans, Instant from, String person, String action, String rule, boolean exceptions) {
        beans.get(AccessList.class).find(new AccessFilter(from, from.plus(Duration.ofDays(801)), null, person, null, action, rule, false, exceptions), null, null, null, 51);
    }

    private PGSimpleDataSource database() throws SQLException {
        String given = System.getProperty("patchwork.access.database");
        if (given == null) {
            PGSimpleDataSource fresh = TestDatabase.fresh("access_benchmark");
            DemonstrationFixture.load(fresh, TOWNS, OF_A_TOWN);
            return fresh;
        }
        PGSimpleDataSource there = new PGSimpleDataSource();
        there.setUrl(given);
        there.setUser(System.getProperty("patchwork.access.user", "patchwork_app"));
        return there;
    }

    private void timed(EntityManagerFactory factory, String what, Consumer<Wiring> work) {
        try (EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            long start = System.nanoTime();
            work.accept(new Wiring(manager, clock));
            times.computeIfAbsent(what, any -> new ArrayList<>()).add((System.nanoTime() - start) / NANOS_PER_MILLI);
            manager.getTransaction().rollback();
        }
    }

    private static Object one(EntityManager manager, String sql) {
        return manager.createNativeQuery(sql).getSingleResult();
    }

    private void report() throws IOException {
        try (PrintWriter report = new PrintWriter(Files.newBufferedWriter(Path.of("target", "access-reads-benchmark.md"), StandardCharsets.UTF_8))) {
            report.println("Machine: " + Runtime.getRuntime().availableProcessors() + " cores, Java " + System.getProperty("java.version"));
            report.println("| Who reads | median ms | slowest ms |");
            report.println("|---|---|---|");
            times.forEach((what, all) -> {
                Collections.sort(all);
                report.println("| %s | %.1f | %.1f |".formatted(what, all.get(all.size() / 2), all.get(all.size() - 1)));
            });
        }
    }
}
