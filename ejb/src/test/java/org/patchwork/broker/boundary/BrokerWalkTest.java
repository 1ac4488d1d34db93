package org.patchwork.broker.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.AssertionFailedError;
import org.patchwork.broker.control.Relay;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.sharing.control.Brokering;
import org.patchwork.testing.Entities;

/**
 * Walks at random through everything that can happen to messages while consent comes and goes, and holds at each step: what goes on
 * goes to those whose consent stands at that moment and to nobody else, what is withdrawn never makes more go, and what is closed stays.
 */
class BrokerWalkTest {

    private static final int STEPS = 120;
    private static final Map<String, String> SERVICES = Map.of("clinician", "CAMHS", "adviser", "SARC", "counsellor", "SCHOOL_COUNSELLING");

    @RegisterExtension
    final Entities entities = new Entities();

    private RelayWorld world;
    private Random random;
    private final Map<String, Practitioner> people = new HashMap<>();
    private final Set<String> consenting = new HashSet<>();
    private final Map<UUID, String> closed = new HashMap<>();
    private Set<UUID> frozen;

    @Test
    void at_every_step_a_message_reaches_those_whose_consent_stands_and_nobody_else() {
        for (long seed : List.of(41L, 42L, 43L)) {
            walk(seed, false);
        }
    }

    @Test
    void a_relay_that_does_not_decide_again_is_caught() {
        AssertionFailedError caught = assertThrows(AssertionFailedError.class, () -> walk(41L, true));
        assertTrue(caught.getMessage().contains("seed 41"), caught.getMessage());
    }

    private void walk(long seed, boolean broken) {
        entities.manager().getTransaction().rollback();
        entities.manager().clear();
        entities.manager().getTransaction().begin();
        world = new RelayWorld(entities.manager());
        random = new Random(seed);
        people.clear();
        consenting.clear();
        closed.clear();
        SERVICES.forEach((who, service) -> people.put(who, world.behind(who, "CAMHS_CLINICIAN", service)));
        consenting.addAll(SERVICES.keySet());
        frozen = broken ? Set.copyOf(people.values().stream().map(Practitioner::id).toList()) : null;
        for (int step = 0; step < STEPS; step++) {
            step("seed " + seed + " step " + step);
        }
    }

    private void step(String where) {
        world.later(world.now().plus(Duration.ofMinutes(1 + random.nextInt(120))));
        String who = List.copyOf(SERVICES.keySet().stream().sorted().toList()).get(random.nextInt(SERVICES.size()));
        switch (random.nextInt(9)) {
            case 0, 1 -> refusable(() -> world.send("Message " + random.nextInt(1000)));
            case 2 -> {
                world.consent("WITHDRAWN", null, people.get(who));
                consenting.remove(who);
            }
            case 3 -> {
                world.consent("GIVEN", "EXISTENCE", people.get(who));
                consenting.add(who);
            }
            case 4, 5 -> passOn(where);
            case 6 -> world.replies(who).list().stream().filter(ReceivedMessage::waiting).findFirst()
                    .ifPresent(message -> world.replies(who).reply(message.id(), "Reply"));
            case 7 -> answer(where);
            default -> world.tend();
        }
        check(where);
    }

    private void passOn(String where) {
        DeskMessage message = world.inbox().list().stream().filter(one -> one.state().equals("SENT")).findFirst().orElse(null);
        if (message == null) {
            return;
        }
        inbox().passOn(message.id());
        Set<String> reached = new HashSet<>(world.texts("select practitioner_id as x from broker_delivery where message_id = '" + message.id() + "'"));
        Set<String> agreed = new HashSet<>();
        consenting.forEach(who -> agreed.add(people.get(who).id().toString()));
        assertEquals(agreed, reached, where);
    }

    private void answer(String where) {
        DeskMessage message = world.inbox().list().stream().filter(DeskMessage::replied).findFirst().orElse(null);
        if (message == null) {
            return;
        }
        List<String> repliers = world.texts("select practitioner_id as x from broker_delivery where replied_at is not null and message_id = '"
                + message.id() + "'");
        boolean stillAgreed = consenting.stream().anyMatch(who -> repliers.contains(people.get(who).id().toString()));
        inbox().answer(message.id(), "Answer");
        assertEquals(stillAgreed ? "ANSWERED" : "FAILED", world.inbox().get(message.id()).state(), where);
    }

    /** What holds whatever happened. */
    private void check(String where) {
        assertEquals(!consenting.isEmpty(), world.asker().offerFor(world.child.id()).askable(), where);
        for (SentMessage message : world.asker().threadOf(world.child.id()).messages()) {
            if (message.closedAt() != null) {
                assertEquals(closed.computeIfAbsent(message.id(), id -> message.toString()), message.toString(), where);
            }
            assertFalse(message.state().equals("FAILED") && (message.passedOnAt() != null || message.answer() != null), where);
        }
    }

    private BrokerInbox inbox() {
        var wiring = world.as("desk");
        BrokerInbox inbox = wiring.get(BrokerInbox.class);
        if (frozen != null) {
            stale(wiring.get(Relay.class));
        }
        return inbox;
    }

    /** The deliberate fault: who was behind the card in the beginning is behind it for ever. */
    private void stale(Relay relay) {
        try {
            Field field = Relay.class.getDeclaredField("brokering");
            field.setAccessible(true);
            field.set(relay, new Brokering() {
                @Override
                public Set<UUID> behind(UUID asker, UUID child) {
                    return frozen;
                }
            });
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void refusable(Runnable act) {
        try {
            act.run();
        } catch (RelayRefused expected) {
            // there is no card, or three are under way
        }
    }
}
