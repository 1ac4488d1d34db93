package org.patchwork.broker.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.broker.boundary.RelayRefused.Cause;
import org.patchwork.testing.AtOnce;

/** Two who act on one message at the same moment, each in a transaction of their own. */
class BrokerRaceTest {

    private AtOnce people;
    private UUID child;

    @BeforeEach
    void a_world_that_stays() {
        people = new AtOnce("broker_race");
        people.alone(entities -> {
            RelayWorld world = new RelayWorld(entities);
            world.behind("clinician", "CAMHS_CLINICIAN", "CAMHS");
            world.behind("adviser", "VOLUNTARY_WORKER", "SARC");
            world.staff("second", world.desk, false);
            child = world.child.id();
            return null;
        });
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void passed_on_twice_at_once_is_once() throws Exception {
        UUID message = people.as("teacher", BrokerMessages.class, asker -> asker.send(child, false, "Could we speak?"));
        List<String> outcomes = AtOnce.outcomes(() -> passOn("desk", message), () -> passOn("second", message));
        assertEquals(List.of(Cause.MOVED_ON.name(), "done"), outcomes);
        assertEquals(1, people.as("clinician", BrokerReplies.class, BrokerReplies::list).size());
        assertEquals(1, people.as("adviser", BrokerReplies.class, BrokerReplies::list).size());
        assertEquals(1L, people.count("broker_time"));
    }

    @Test
    void answered_twice_at_once_is_one_answer() throws Exception {
        UUID message = people.as("teacher", BrokerMessages.class, asker -> asker.send(child, false, "Could we speak?"));
        passOn("desk", message);
        people.as("clinician", BrokerReplies.class, mine -> {
            mine.reply(mine.list().get(0).id(), "Yes");
            return null;
        });
        List<String> outcomes = AtOnce.outcomes(() -> answer("desk", message), () -> answer("second", message));
        assertEquals(List.of(Cause.MOVED_ON.name(), "done"), outcomes);
        assertEquals(1L, people.count("alert where kind = 'BROKER_ANSWER'"));
    }

    @Test
    void replied_twice_at_once_is_one_reply() throws Exception {
        UUID message = people.as("teacher", BrokerMessages.class, asker -> asker.send(child, false, "Could we speak?"));
        passOn("desk", message);
        UUID mine = people.as("clinician", BrokerReplies.class, BrokerReplies::list).get(0).id();
        assertEquals(List.of(Cause.MOVED_ON.name(), "done"), AtOnce.outcomes(() -> reply(mine, "Yes"), () -> reply(mine, "No")));
        assertEquals(1L, people.count("broker_delivery where reply is not null"));
    }

    @Test
    void of_four_sent_at_once_three_are_under_way() throws Exception {
        Callable<String> send = () -> people.attempt("teacher", BrokerMessages.class, asker -> asker.send(child, false, "Could we speak?"));
        assertEquals(List.of(Cause.TOO_MANY.name(), "done", "done", "done"), AtOnce.outcomes(send, send, send, send));
        assertEquals(3L, people.count("broker_message"));
    }

    private String passOn(String who, UUID message) {
        return people.attempt(who, BrokerInbox.class, inbox -> inbox.passOn(message));
    }

    private String answer(String who, UUID message) {
        return people.attempt(who, BrokerInbox.class, inbox -> inbox.answer(message, "Yes"));
    }

    private String reply(UUID delivery, String words) {
        return people.attempt("clinician", BrokerReplies.class, mine -> mine.reply(delivery, words));
    }
}
