package org.patchwork.intake.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.intake.control.ImportBatches;
import org.patchwork.intake.control.ImportChecks;
import org.patchwork.intake.control.ImportChecks.Opened;
import org.patchwork.intake.control.ImportTending;
import org.patchwork.intake.control.ImportWork;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.AtOnce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;
import org.postgresql.ds.PGSimpleDataSource;

/** An import whose connection is really cut, in a batch and between batches, and one that two servers work on: nothing lost, nothing twice. */
class ImportCrashTest {

    private static final int ROWS = 60;
    private static final int TOGETHER = 7;
    private static final long SEED = 20261126;
    private PGSimpleDataSource database;
    private EntityManagerFactory unit;
    private UUID run;
    private UUID sameAgain;
    private UUID waiting;

    @BeforeEach
    void imports_that_have_been_let_begin_and_one_that_waits_to_be_checked() {
        database = TestDatabase.fresh("import_crash");
        unit = Entities.unitOn(database);
        run = inTransaction(entities -> {
            Office office = new Office(entities);
            sameAgain = begun(office, entities);
            UUID going = begun(office, entities);
            office.working = false;
            waiting = office.as("mona").upload(ImportKind.PRACTITIONERS, false, file(), "p.csv", null);
            return going;
        });
    }

    private static byte[] file() {
        StringBuilder file = new StringBuilder("email,given_name,family_name,role,team\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("p%d@agency.example,Given%d,Family,HEALTH_VISITOR,Northgate%n".formatted(i, i));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static UUID begun(Office office, EntityManager entities) {
        UUID id = office.as("mona").upload(ImportKind.PRACTITIONERS, false, file(), "p.csv", null);
        entities.createNativeQuery("update import_run set state = 'RUNNING' where id = cast(?1 as uuid)").setParameter(1, id).executeUpdate();
        return id;
    }

    @AfterEach
    void the_unit_closes() {
        unit.close();
    }

    private interface Work<T> {
        T with(EntityManager entities) throws Exception;
    }

    private <T> T inTransaction(Work<T> work) {
        EntityManager entities = unit.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = work.with(entities);
            entities.getTransaction().commit();
            return result;
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            if (entities.getTransaction().isActive()) {
                try {
                    entities.getTransaction().rollback();
                } catch (RuntimeException connectionGone) {
                    assertTrue(connectionGone.getMessage() != null);
                }
            }
            entities.close();
        }
    }

    private static boolean batch(EntityManager entities, UUID run) {
        return background(entities).get(ImportBatches.class).next(run, TOGETHER);
    }

    private static Wiring background(EntityManager entities) {
        return new Wiring(entities, Days.CLOCK).calledBy("nobody").with(PolicyInForce.class, Shipped.policy());
    }

    /** Ends the very connection that has just done a batch and not yet committed it. */
    private void cut(EntityManager entities) throws Exception {
        String backend = Rows.of(entities, "select cast(pg_backend_pid() as text) as pid").get(0).text("pid");
        try (Connection connection = TestDatabase.asSuperuser(database).getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(" + backend + ")");
        }
    }

    private long there() {
        return inTransaction(entities -> Rows.of(entities, "select count(*) as n from practitioner where email like 'p%@agency.example'").get(0).count("n"));
    }

    private ImportState state(UUID of) {
        return inTransaction(entities -> ImportState.valueOf(Rows.of(entities, "select state from import_run where id = cast(?1 as uuid)", of).get(0).text("state")));
    }

    @Test
    void a_batch_whose_connection_is_cut_leaves_nothing_and_is_done_again() {
        Random chance = new Random(SEED);
        int cuts = 0;
        boolean more = true;
        while (more) {
            if (chance.nextInt(3) == 0) {
                long before = there();
                assertThrows(RuntimeException.class, () -> inTransaction(entities -> {
                    boolean going = batch(entities, run);
                    cut(entities);
                    return going;
                }));
                assertEquals(before, there(), "half a batch is none");
                cuts++;
            } else {
                more = inTransaction(entities -> batch(entities, run));
            }
        }
        assertTrue(cuts > 2, "the connection was cut");
        assertEquals(ROWS, there());
        assertEquals(ImportState.DONE, state(run));
    }

    @Test
    void two_servers_at_once_do_each_row_once() throws Exception {
        bothUntilDone(run, run);
        assertEquals(ROWS, there());
    }

    @Test
    void the_same_file_twice_at_once_makes_everybody_once() throws Exception {
        bothUntilDone(run, sameAgain);
        assertEquals(ROWS, there());
    }

    private void bothUntilDone(UUID one, UUID other) throws Exception {
        assertEquals(List.of("done", "done"), AtOnce.outcomes(working(one), working(other)));
    }

    private Callable<String> working(UUID on) {
        return () -> {
            while (state(on) != ImportState.DONE) {
                inTransaction(entities -> batch(entities, on));
            }
            return "done";
        };
    }

    /** As a server that has just begun with it. */
    private Optional<Opened> opened() {
        return inTransaction(entities -> background(entities).get(ImportChecks.class).claim(waiting).map(background(entities).get(ImportChecks.class)::open));
    }

    private boolean check(Opened file) {
        return inTransaction(entities -> background(entities).get(ImportChecks.class).next(file, TOGETHER));
    }

    private long rows() {
        return inTransaction(entities -> Rows.of(entities, "select count(*) as n from import_row where run_id = cast(?1 as uuid) and change = 'NEW'", waiting)
                .get(0).count("n"));
    }

    private void assertChecked() {
        assertEquals(ImportState.CHECKED, state(waiting));
        assertEquals(ROWS, rows());
        assertEquals(0L, (long) inTransaction(entities -> Rows.of(entities, "select count(*) as n from import_file").get(0).count("n")), "the file is gone");
    }

    @Test
    void a_check_whose_connection_is_cut_goes_on_on_another_server_where_it_ended() {
        Random chance = new Random(SEED);
        int cuts = 0;
        boolean more = true;
        while (more) {
            Opened file = opened().orElseThrow();
            if (chance.nextInt(3) == 0) {
                long before = rows();
                assertThrows(RuntimeException.class, () -> inTransaction(entities -> {
                    boolean going = background(entities).get(ImportChecks.class).next(file, TOGETHER);
                    cut(entities);
                    return going;
                }));
                assertEquals(before, rows(), "half a batch is none");
                cuts++;
            } else {
                more = check(file);
            }
        }
        assertTrue(cuts > 2, "the connection was cut");
        assertChecked();
    }

    @Test
    void two_servers_at_once_check_each_row_once() throws Exception {
        Callable<String> server = () -> {
            while (state(waiting) == ImportState.CHECKING) {
                opened().ifPresent(this::check);
            }
            return "done";
        };
        assertEquals(List.of("done", "done"), AtOnce.outcomes(server, server));
        assertChecked();
    }

    @Test
    void the_same_file_sent_twice_at_once_is_one_import() throws Exception {
        Callable<String> sending = () -> inTransaction(entities -> {
            Imports imports = background(entities).calledBy("mike").with(ImportWork.class, new ImportWork() {
                @Override
                public void begin(UUID first) {
                    // Nobody is at work.
                }
            }).get(Imports.class);
            return imports.upload(ImportKind.PRACTITIONERS, false, file(), "p.csv", null).toString();
        });
        List<String> sent = AtOnce.outcomes(sending, sending);
        assertEquals(sent.get(0), sent.get(1));
        assertEquals(36, sent.get(0).length(), sent.get(0));
    }

    @Test
    void an_import_that_has_lost_its_server_is_found_after_a_minute_and_not_before() {
        assertEquals(List.of(), abandoned(Duration.ofSeconds(59)));
        assertEquals(Set.of(run, sameAgain, waiting), Set.copyOf(abandoned(Duration.ofSeconds(61))));
    }

    @Test
    void rows_that_nobody_needs_go_after_a_month() {
        inTransaction(entities -> entities.createNativeQuery("update import_run set state = 'DONE'").executeUpdate());
        abandoned(Duration.ofDays(31));
        assertEquals(0L, (long) inTransaction(entities -> Rows.of(entities, "select count(*) as n from import_row").get(0).count("n")));
    }

    private List<UUID> abandoned(Duration later) {
        return inTransaction(entities -> new Wiring(entities, Clock.offset(Days.CLOCK, later)).get(ImportTending.class).abandoned());
    }
}
