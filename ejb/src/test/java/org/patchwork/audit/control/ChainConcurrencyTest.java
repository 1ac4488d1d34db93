package org.patchwork.audit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChainConcurrencyTest {

    private static final int THREADS = 20;
    private static final int LOOKS = 15;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void twenty_requests_of_one_person_at_once_are_numbered_without_gap_or_fork() throws Exception {
        ChainedWorld world = new ChainedWorld("chained_one");
        all(thread -> () -> {
            for (int look = 1; look <= LOOKS; look++) {
                world.look(ChainedWorld.ALICE, thread * LOOKS + look);
            }
            return null;
        });
        assertEquals(List.of(), world.told());
        assertEquals(List.of(String.valueOf(THREADS * LOOKS)), world.read("select number from access_stream"));
    }

    @Test
    void twenty_people_at_once_each_have_a_stream_of_their_own() throws Exception {
        ChainedWorld world = new ChainedWorld("chained_many");
        all(thread -> () -> {
            for (int look = 1; look <= LOOKS; look++) {
                world.look(new UUID(0, 1000 + thread), look);
            }
            return null;
        });
        assertEquals(List.of(), world.told());
        assertEquals(List.of("20"), world.read("select count(*) from access_stream where number = " + LOOKS));
    }

    @Test
    void a_person_whose_request_takes_long_keeps_nobody_else_waiting() throws SQLException {
        ChainedWorld world = new ChainedWorld("chained_wait");
        try (Connection slow = world.database().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("insert into access_record (id, at, account_id, action, gate, rule_id, policy_version, decisions) values "
                    + "(gen_random_uuid(), now(), '" + ChainedWorld.ALICE + "', 'VIEW', 'OPEN', '-', '-', '')");
            world.look(ChainedWorld.BOB, 1);
            slow.rollback();
        }
        world.look(ChainedWorld.ALICE, 1);
        assertEquals(List.of(), world.told());
    }

    private void all(IntFunction<Callable<Void>> work) throws Exception {
        List<Future<Void>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            running.add(threads.submit(work.apply(thread)));
        }
        for (Future<Void> one : running) {
            one.get();
        }
    }
}
