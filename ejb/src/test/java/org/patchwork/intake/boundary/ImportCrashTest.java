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
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.intake.control.ImportBatches;
import org.patchwork.intake.control.ImportTending;
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

    @BeforeEach
    void an_import_that_has_been_let_begin() {
        database = TestDatabase.fresh("import_crash");
        unit = Entities.unitOn(database);
        run = inTransaction(entities -> {
            Office office = new Office(entities);
            sameAgain = begun(office, entities);
            return begun(office, entities);
        });
    }

    private static UUID begun(Office office, EntityManager entities) {
        StringBuilder file = new StringBuilder("email,given_name,family_name,role,team\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("p%d@agency.example,Given%d,Family,HEALTH_VISITOR,Northgate%n".formatted(i, i));
        }
        UUID id = office.as("mona").upload(ImportKind.PRACTITIONERS, false, file.toString().getBytes(StandardCharsets.UTF_8), "p.csv");
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
        return new Wiring(entities, Days.CLOCK).calledBy("nobody").with(PolicyInForce.class, Shipped.policy()).get(ImportBatches.class).next(run, TOGETHER);
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

    @Test
    void an_import_that_has_lost_its_server_is_found_after_a_minute_and_not_before() {
        assertEquals(List.of(), abandoned(Duration.ofSeconds(59)));
        assertEquals(Set.of(run, sameAgain), Set.copyOf(abandoned(Duration.ofSeconds(61))));
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
