package org.patchwork.intake.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.patchwork.intake.control.ImportBatches;
import org.patchwork.intake.control.ImportChecking;
import org.patchwork.intake.control.ImportWork;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long an import of 100,000 rows takes, in the same run, beside {@code COPY} of the same file into a bare table, and beside {@code COPY} of
 * as many rows into the product's own tables with their keys and indexes, which is the least that any loading of them costs; not part of the
 * build. To run it:
 * {@code ./mvnw -pl rules,ejb test -Dtest=ImportBenchmark -DargLine= -Dsurefire.failIfNoSpecifiedTests=false}. Writes target/import-benchmark.md.
 */
class ImportBenchmark {

    private static final int ROWS = 100_000;
    private static final int ROUNDS = 3;
    private static final int CHECKED_TOGETHER = 2_000;
    private static final int TOGETHER = 1_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private PGSimpleDataSource database;
    private EntityManagerFactory unit;
    private PrintWriter report;
    private int serial;
    /** Whether children are brought with their addresses. */
    private boolean homes;

    @Test
    void a_hundred_thousand_rows() throws Exception {
        database = TestDatabase.fresh("import_benchmark");
        unit = Entities.unitOn(database);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of("target", "import-benchmark.md"), StandardCharsets.UTF_8))) {
            report = out;
            report.println("Machine: " + Runtime.getRuntime().availableProcessors() + " cores, Java " + System.getProperty("java.version"));
            in(entities -> {
                Office office = new Office(entities);
                for (int i = 0; i < 200; i++) {
                    office.person("p" + i + "@agency.example", "HEALTH_VISITOR");
                }
            });
            measure(ImportKind.CHILDREN);
            homes = true;
            measure(ImportKind.CHILDREN);
            measure(ImportKind.INVOLVEMENTS);
        } finally {
            unit.close();
        }
    }

    private void measure(ImportKind kind) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> ownRatios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] file = kind == ImportKind.CHILDREN ? children() : involvements(round);
            double copy = copy(kind, file);
            long began = System.nanoTime();
            UUID[] run = new UUID[1];
            in(entities -> {
                run[0] = imports(entities).upload(kind, false, file, "rows.csv", null);
            });
            double taken = seconds(began);
            in(entities -> {
                wiring(entities).get(ImportChecking.class).check(run[0], CHECKED_TOGETHER);
                ImportEntry entry = imports(entities).get(run[0]);
                report.printf("%s" + (homes && kind == ImportKind.CHILDREN ? " with homes" : "") + ": %d rows, %d new, %d unchanged, %d rejected, %.1f MB%n", kind, entry.rows(), entry.fresh(), entry.unchanged(),
                        entry.faulty(), file.length / 1e6);
                entities.createNativeQuery("update import_run set state = 'RUNNING' where id = cast(?1 as uuid)").setParameter(1, run[0]).executeUpdate();
            });
            double checked = seconds(began);
            boolean[] more = {true};
            while (more[0]) {
                in(entities -> more[0] = wiring(entities).get(ImportBatches.class).next(run[0], TOGETHER));
            }
            double all = seconds(began);
            double copyAgain = copy(kind, file);
            double own = copyIntoOwnTables(kind, round);
            ratios.add((copy + copyAgain) / 2 / all);
            ownRatios.add(own / all);
            report.printf("COPY of as many rows into the product's tables: %.2f s, ratio 1/%.1f%n", own, all / own);
            report.printf("COPY %.2f s before and %.2f s after; taken in within %.2f s, checked, matched and tried in %.2f s, all done in %.2f s; ratio 1/%.1f%n", copy, copyAgain,
                    taken, checked, all, all / ((copy + copyAgain) / 2));
            report.flush();
        }
        Collections.sort(ratios);
        Collections.sort(ownRatios);
        report.printf("%s" + (homes && kind == ImportKind.CHILDREN ? " with homes" : "") + ": median 1/%.1f of a bare table, 1/%.1f of the product's tables%n", kind, 1 / ratios.get(ROUNDS / 2), 1 / ownRatios.get(ROUNDS / 2));
    }

    /** A tenth of the children of the round before, and as many new ones as are missing; all numbers have their check digits. */
    private byte[] children() {
        StringBuilder text = new StringBuilder("given_name,family_name,known_as,date_of_birth,nhs_number" + (homes ? ",address,postcode\n" : "\n"));
        serial = Math.max(0, serial - ROWS / 10);
        for (int rows = 0; rows < ROWS; serial++) {
            String number = nhs(serial);
            if (number != null) {
                text.append("Given").append(serial % 1000).append(",Family").append(serial % 7919).append(",,").append(born(serial)).append(',')
                        .append(number).append(homes ? "," + serial % 400 + " Mill Lane,QX1 2AB\n" : "\n");
                rows++;
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Two thousand children of one practitioner each time, one period a round. */
    private byte[] involvements(int round) {
        StringBuilder text = new StringBuilder("practitioner_email,child_date_of_birth,nhs_number,started_on,ended_on\n");
        int child = 0;
        for (int rows = 0; rows < ROWS; child++) {
            String number = nhs(child);
            if (number != null) {
                text.append('p').append(rows % 200).append("@agency.example,").append(born(child)).append(',').append(number)
                        .append(",202").append(round).append("-01-10,202").append(round).append("-06-10\n");
                rows++;
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String born(int serial) {
        return Office.BORN.minusDays(serial % 2000).toString();
    }

    private static String nhs(int serial) {
        String nine = "4%08d".formatted(serial);
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            sum += (nine.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? null : nine + check;
    }

    private double copy(ImportKind kind, byte[] file) throws Exception {
        String columns = kind == ImportKind.CHILDREN ? "a text, b text, c text, d date, e text" + (homes ? ", f text, g text" : "") : "a text, b date, c text, d date, e date";
        try (Connection connection = TestDatabase.asOwner(database).getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists copied");
            statement.execute("create table copied (" + columns + ")");
            long began = System.nanoTime();
            new CopyManager(connection.unwrap(BaseConnection.class)).copyIn("copy copied from stdin with (format csv, header true)", new ByteArrayInputStream(file));
            return seconds(began);
        }
    }

    /** As the tables' owner, in one transaction, rolled back. */
    private double copyIntoOwnTables(ImportKind kind, int round) throws Exception {
        try (Connection connection = TestDatabase.asOwner(database).getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table seed as select gen_random_uuid() as id, n from generate_series(1, " + ROWS + ") n");
            CopyManager copying = new CopyManager(connection.unwrap(BaseConnection.class));
            List<byte[]> files = new ArrayList<>();
            List<String> into = new ArrayList<>(kind == ImportKind.CHILDREN
                    ? List.of("person (id, given_name, family_name, date_of_birth)", "child (id)", "person_identifier (id, person_id, scheme, value)")
                    : List.of("involvement (id, child_id, practitioner_id, team_id, role_code, started_on, ended_on, recorded_at)"));
            List<String> from = new ArrayList<>(kind == ImportKind.CHILDREN
                    ? List.of("select id, 'Given' || n % 1000, 'Family' || n % 7919, date '2017-03-16' - cast(n % 2000 as int) from seed", "select id from seed",
                            "select gen_random_uuid(), id, 'LOCAL_BENCHMARK', n from seed")
                    : List.of("select gen_random_uuid(), i.child_id, i.practitioner_id, i.team_id, i.role_code, date '2001-01-01' + " + round * 400
                            + ", date '2001-06-01' + " + round * 400 + ", i.recorded_at from involvement i where i.started_on = date '202" + round + "-01-10'"));
            if (homes && kind == ImportKind.CHILDREN) {
                into.addAll(List.of("household (id, address, postcode)", "household_member (id, household_id, person_id)"));
                from.addAll(List.of("select id, n % 400 || ' Mill Lane', 'QX1 2AB' from seed", "select gen_random_uuid(), id, id from seed"));
            }
            for (String rows : from) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                copying.copyOut("copy (" + rows + ") to stdout with (format csv)", file);
                files.add(file.toByteArray());
            }
            long began = System.nanoTime();
            for (int i = 0; i < into.size(); i++) {
                copying.copyIn("copy " + into.get(i) + " from stdin with (format csv)", new ByteArrayInputStream(files.get(i)));
            }
            double took = seconds(began);
            connection.rollback();
            return took;
        }
    }

    private Imports imports(EntityManager entities) {
        return wiring(entities).get(Imports.class);
    }

    private static Wiring wiring(EntityManager entities) {
        return new Wiring(entities, Days.CLOCK).calledBy("mona").with(PolicyInForce.class, Shipped.policy()).with(ImportWork.class, new ImportWork() {
            @Override
            public void begin(UUID first) {
                // Each step is begun, and timed, by itself.
            }
        });
    }

    private void in(Consumer<EntityManager> work) {
        EntityManager entities = unit.createEntityManager();
        try {
            entities.getTransaction().begin();
            work.accept(entities);
            entities.getTransaction().commit();
        } finally {
            entities.close();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / NANOS_PER_SECOND;
    }
}
