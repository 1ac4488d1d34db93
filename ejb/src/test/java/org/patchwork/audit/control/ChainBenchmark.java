package org.patchwork.audit.control;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What the chain costs a look, and how fast a million records are verified; not part of the build. To run it:
 * {@code ./mvnw -pl ejb -am test -Dtest=ChainBenchmark -DargLine= -Dsurefire.failIfNoSpecifiedTests=false}. Writes target/chain-benchmark.md.
 */
class ChainBenchmark {

    private static final int RECORDS = 1_000_000;
    private static final int STREAMS = 1_000;
    private static final int ROUNDS = 7;
    private static final int LOOKS = 1_000;
    private static final double NANOS_PER_SECOND = 1e9;

    @Test
    void a_million_records() throws Exception {
        PGSimpleDataSource database = TestDatabase.fresh("chain_benchmark");
        try (PrintWriter report = new PrintWriter(Files.newBufferedWriter(Path.of("target", "chain-benchmark.md"), StandardCharsets.UTF_8))) {
            report.println("Machine: " + Runtime.getRuntime().availableProcessors() + " cores, Java " + System.getProperty("java.version"));
            costOfALook(database, report);
            long began = System.nanoTime();
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                for (int part = 0; part < 10; part++) {
                    statement.execute("insert into access_record (id, at, account_id, child_id, action, gate, rule_id, policy_version, decisions) "
                            + "select gen_random_uuid(), now(), cast(lpad(to_hex(n % " + STREAMS + "), 32, '0') as uuid), gen_random_uuid(), 'VIEW', 'OPEN', '-', repeat('a', 64), "
                            + "repeat('0123456789abcdef;', 10) from generate_series(1, " + RECORDS / 10 + ") n");
                }
            }
            report.printf("%d records of %d people chained by the database in %.1f s%n", RECORDS, STREAMS, seconds(began));
            for (int round = 0; round < 3; round++) {
                began = System.nanoTime();
                try (Connection connection = database.getConnection()) {
                    Verification verification = Verification.of(connection, List.of());
                    double seconds = seconds(began);
                    report.printf("%d records verified in %.1f s, %.0f a second, %d faults%n", verification.records(), seconds,
                            verification.records() / seconds, verification.faults().size());
                }
            }
        }
    }

    /** One look, one transaction; with the chain and without by turns, medians of rounds. */
    private static void costOfALook(PGSimpleDataSource database, PrintWriter report) throws SQLException {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner(database).getConnection(); Statement switching = owner.createStatement()) {
            switching.execute("alter table access_record alter column number set default 0, alter column salt set default gen_random_uuid(), "
                    + "alter column sealed set default '\\x00', alter column previous set default '\\x00', alter column hash set default '\\x00', drop constraint access_record_place");
            for (int round = 0; round < ROUNDS; round++) {
                switching.execute("alter table access_record enable trigger access_record_chain");
                with.add(looks(database));
                switching.execute("alter table access_record disable trigger access_record_chain");
                without.add(looks(database));
            }
            switching.execute("alter table access_record disable trigger access_record_kept_whole; truncate access_record; delete from access_stream");
            switching.execute("alter table access_record enable trigger access_record_kept_whole, enable trigger access_record_chain, add constraint access_record_place unique (account_id, number)");
        }
        Collections.sort(with);
        Collections.sort(without);
        double ratio = with.get(ROUNDS / 2) / without.get(ROUNDS / 2);
        report.printf("a look: %.0f microseconds with the chain, %.0f without, ratio of medians %.2f (all rounds: %s and %s)%n",
                with.get(ROUNDS / 2), without.get(ROUNDS / 2), ratio, with, without);
    }

    private static double looks(PGSimpleDataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement("""
                insert into access_record (id, at, account_id, child_id, action, gate, rule_id, policy_version, decisions)
                values (?, now(), ?, ?, 'VIEW', 'OPEN', '-', 'ab12', 'd1;i1:R170:FULL:d2')""")) {
            UUID account = UUID.randomUUID();
            long began = System.nanoTime();
            for (int look = 0; look < LOOKS; look++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, account);
                insert.setObject(3, account);
                insert.executeUpdate();
            }
            return seconds(began) * 1e6 / LOOKS;
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / NANOS_PER_SECOND;
    }
}
