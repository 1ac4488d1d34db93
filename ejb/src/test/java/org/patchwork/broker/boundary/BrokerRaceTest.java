package org.patchwork.broker.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.broker.boundary.RelayRefused.Cause;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.AtOnce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

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
        UUID message = call("teacher", BrokerMessages.class, asker -> asker.send(child, false, "Could we speak?"));
        List<String> outcomes = AtOnce.outcomes(() -> passOn("desk", message), () -> passOn("second", message));
        assertEquals(List.of(Cause.MOVED_ON.name(), "done"), outcomes);
        assertEquals(1, call("clinician", BrokerReplies.class, BrokerReplies::list).size());
        assertEquals(1, call("adviser", BrokerReplies.class, BrokerReplies::list).size());
        assertEquals(1L, people.count("broker_time"));
    }

    @Test
    void answered_twice_at_once_is_one_answer() throws Exception {
        UUID message = call("teacher", BrokerMessages.class, asker -> asker.send(child, false, "Could we speak?"));
        passOn("desk", message);
        call("clinician", BrokerReplies.class, mine -> {
            mine.reply(mine.list().get(0).id(), "Yes");
            return null;
        });
        List<String> outcomes = AtOnce.outcomes(() -> answer("desk", message), () -> answer("second", message));
        assertEquals(List.of(Cause.MOVED_ON.name(), "done"), outcomes);
        assertEquals(1L, people.count("alert where kind = 'BROKER_ANSWER'"));
    }

    @Test
    void replied_twice_at_once_is_one_reply() throws Exception {
        UUID message = call("teacher", BrokerMessages.class, asker -> asker.send(child, false, "Could we speak?"));
        passOn("desk", message);
        UUID mine = call("clinician", BrokerReplies.class, BrokerReplies::list).get(0).id();
        assertEquals(List.of(Cause.MOVED_ON.name(), "done"), AtOnce.outcomes(() -> reply(mine, "Yes"), () -> reply(mine, "No")));
        assertEquals(1L, people.count("broker_delivery where reply is not null"));
    }

    @Test
    void of_four_sent_at_once_three_are_under_way() throws Exception {
        Callable<String> send = () -> attempt("teacher", BrokerMessages.class, asker -> asker.send(child, false, "Could we speak?"));
        assertEquals(List.of(Cause.TOO_MANY.name(), "done", "done", "done"), AtOnce.outcomes(send, send, send, send));
        assertEquals(3L, people.count("broker_message"));
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

    private <S, T> T call(String who, Class<S> service, Function<S, T> act) {
        return people.alone(entities -> act.apply(new Wiring(entities, Days.CLOCK).calledBy(who).with(PolicyInForce.class, Shipped.policy())
                .get(service)));
    }
}
