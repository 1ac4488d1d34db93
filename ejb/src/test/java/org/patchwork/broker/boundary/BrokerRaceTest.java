package org.patchwork.broker.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.broker.boundary.RelayRefused.Cause;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;

/** Two who act on one message at the same moment, each in a transaction of their own. */
class BrokerRaceTest {

    private static final int BOTH = 2;

    private EntityManagerFactory unit;
    private UUID child;

    @BeforeEach
    void a_world_that_stays() {
        unit = Entities.unitOn(TestDatabase.fresh("broker_race"));
        inTransaction(entities -> {
            RelayWorld world = new RelayWorld(entities);
            world.behind("clinician", "CAMHS_CLINICIAN", "CAMHS");
            world.behind("adviser", "VOLUNTARY_WORKER", "SARC");
            world.staff("second", world.desk, false);
            child = world.child.id();
        });
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void passed_on_twice_at_once_is_once() throws Exception {
        UUID message = call("teacher", BrokerMessages.class, asker -> asker.send(child, false, "Could we speak?"));
        List<String> outcomes = atOnce(() -> passOn("desk", message), () -> passOn("second", message));
        assertEquals(List.of(Cause.MOVED_ON.name(), "done"), outcomes);
        assertEquals(1, call("clinician", BrokerReplies.class, BrokerReplies::list).size());
        assertEquals(1, call("adviser", BrokerReplies.class, BrokerReplies::list).size());
        assertEquals(1L, count("broker_time"));
    }

    @Test
    void answered_twice_at_once_is_one_answer() throws Exception {
        UUID message = call("teacher", BrokerMessages.class, asker -> asker.send(child, false, "Could we speak?"));
        passOn("desk", message);
        call("clinician", BrokerReplies.class, mine -> {
            mine.reply(mine.list().get(0).id(), "Yes");
            return null;
        });
        List<String> outcomes = atOnce(() -> answer("desk", message), () -> answer("second", message));
        assertEquals(List.of(Cause.MOVED_ON.name(), "done"), outcomes);
        assertEquals(1L, count("alert where kind = 'BROKER_ANSWER'"));
    }

    @Test
    void replied_twice_at_once_is_one_reply() throws Exception {
        UUID message = call("teacher", BrokerMessages.class, asker -> asker.send(child, false, "Could we speak?"));
        passOn("desk", message);
        UUID mine = call("clinician", BrokerReplies.class, BrokerReplies::list).get(0).id();
        assertEquals(List.of(Cause.MOVED_ON.name(), "done"), atOnce(() -> reply(mine, "Yes"), () -> reply(mine, "No")));
        assertEquals(1L, count("broker_delivery where reply is not null"));
    }

    @Test
    void of_four_sent_at_once_three_are_under_way() throws Exception {
        Callable<String> send = () -> attempt("teacher", BrokerMessages.class, asker -> asker.send(child, false, "Could we speak?"));
        assertEquals(List.of(Cause.TOO_MANY.name(), "done", "done", "done"), atOnce(send, send, send, send));
        assertEquals(3L, count("broker_message"));
    }

    private String passOn(String who, UUID message) {
        return attempt(who, BrokerInbox.class, inbox -> inbox.passOn(message));
    }

    private String answer(String who, UUID message) {
        return attempt(who, BrokerInbox.class, inbox -> inbox.answer(message, "Yes"));
    }

    private String reply(UUID delivery, String words) {
        return attempt("clinician", BrokerReplies.class, mine -> mine.reply(delivery, words));
    }

    @SafeVarargs
    private static List<String> atOnce(Callable<String>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(BOTH, acts.length));
        try {
            List<Future<String>> running = new ArrayList<>();
            for (Callable<String> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : running) {
                outcomes.add(one.get());
            }
            return outcomes.stream().sorted().toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private <S> String attempt(String who, Class<S> service, Consumer<S> act) {
        try {
            call(who, service, bean -> {
                act.accept(bean);
                return null;
            });
            return "done";
        } catch (RelayRefused refused) {
            return refused.refusal().name();
        }
    }

    private <S, T> T call(String who, Class<S> service, java.util.function.Function<S, T> act) {
        List<T> result = new ArrayList<>();
        inTransaction(entities -> result.add(act.apply(new Wiring(entities, Days.CLOCK).calledBy(who)
                .with(PolicyInForce.class, Shipped.policy()).get(service))));
        return result.get(0);
    }

    private void inTransaction(Consumer<EntityManager> act) {
        EntityManager entities = unit.createEntityManager();
        try {
            entities.getTransaction().begin();
            act.accept(entities);
            entities.getTransaction().commit();
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    private long count(String of) {
        EntityManager entities = unit.createEntityManager();
        try {
            return ((Number) entities.createNativeQuery("select count(*) from " + of).getSingleResult()).longValue();
        } finally {
            entities.close();
        }
    }
}
