package org.patchwork.broker.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.broker.boundary.RelayRefused.Cause;
import org.patchwork.directory.entity.Broker;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** What the duty desk reads of a message through the broker, what it does with it, and how it is reached. */
class BrokerDeskTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private RelayWorld world;
    private Practitioner clinician;

    @BeforeEach
    void a_teacher_with_one_broker_card() {
        world = new RelayWorld(entities.manager());
        clinician = world.behind("clinician", "CAMHS_CLINICIAN", "CAMHS");
    }

    @Test
    void the_desk_reads_neither_about_whom_nor_by_whom_nor_for_whom() {
        UUID message = world.send(RelayWorld.QUESTION);
        world.inbox().passOn(message);
        String seen = world.inbox().get(message).toString() + world.inbox().list();
        for (Object secret : List.of("Amina", "Khan", "Priya", world.child.id(), world.teacher.id(), clinician.id(), "CAMHS")) {
            assertFalse(seen.contains(secret.toString()), secret.toString());
        }
    }

    @Test
    void where_the_record_is_shut_the_desk_answers_itself() {
        world.run("update child set record_protection = 'SHIELDED'");
        UUID message = world.send(RelayWorld.QUESTION);
        assertEquals("DESK", world.inbox().get(message).route());
        assertEquals(Cause.MOVED_ON, RelayWorld.refusal(() -> world.inbox().passOn(message)));
        world.inbox().answer(message, "We ring you");
        assertEquals("We ring you", world.sent().answer());
        assertEquals(List.of(), world.texts("select id as x from broker_delivery"));
    }

    @Test
    void a_message_is_sent_back_for_a_reason_and_then_stays_as_it_is() {
        UUID message = world.send("Is it about CAMHS?");
        assertEquals(Cause.REASON_MISSING, RelayWorld.refusal(() -> world.inbox().sendBack(message, "RUDE")));
        world.inbox().sendBack(message, "NAMES_SOMEBODY");
        assertEquals("NAMES_SOMEBODY", world.sent().fault());
        assertEquals(Cause.MOVED_ON, RelayWorld.refusal(() -> world.inbox().passOn(message)));
        assertEquals(Cause.MOVED_ON, RelayWorld.refusal(() -> world.inbox().sendBack(message, "UNCLEAR")));
        assertThrows(PersistenceException.class, () -> world.run("update broker_message set fault = 'UNCLEAR'"));
    }

    @Test
    void another_authoritys_desk_sees_and_moves_nothing_of_it() {
        Broker other = other();
        world.staff("other-desk", other, false);
        UUID message = world.send(RelayWorld.QUESTION);
        BrokerInbox foreign = world.as("other-desk").get(BrokerInbox.class);
        assertEquals(List.of(), foreign.list());
        assertEquals(Cause.NOT_FOUND, RelayWorld.refusal(() -> foreign.get(message)));
        assertEquals(Cause.NOT_FOUND, RelayWorld.refusal(() -> foreign.passOn(message)));
        assertEquals(Cause.NOT_FOUND, RelayWorld.refusal(() -> world.as("teacher").get(BrokerInbox.class).list()));
    }

    @Test
    void a_child_of_another_authority_is_asked_about_at_its_own_desk() {
        Broker other = other();
        world.run("update child set authority_code = 'OTHERSHIRE'");
        assertEquals("Other desk", world.asker().offerFor(world.child.id()).desk().name());
        world.send(RelayWorld.QUESTION);
        assertEquals(List.of(other.id().toString()), world.texts("select broker_id as x from broker_message"));
    }

    @Test
    void the_desk_is_told_once_of_what_waits_longer_than_a_working_day_or_an_urgent_one_than_an_hour() {
        world.send(RelayWorld.QUESTION);
        world.asker().send(world.child.id(), true, RelayWorld.QUESTION + "!");
        assertEquals(2, world.alerts("desk", "BROKER_DESK"));
        world.later(Days.NOW.plus(Duration.ofMinutes(59)));
        world.tend();
        assertEquals(2, world.alerts("desk", "BROKER_DESK"));
        world.later(Days.NOW.plus(Duration.ofMinutes(60)));
        world.tend();
        world.tend();
        assertEquals(3, world.alerts("desk", "BROKER_DESK"));
        assertTrue(world.inbox().list().get(0).overdue() && world.inbox().list().get(0).urgent());
        world.later(Days.NOW.plus(Duration.ofDays(1)));
        world.tend();
        assertEquals(4, world.alerts("desk", "BROKER_DESK"));
    }

    @Test
    void messages_go_ninety_days_after_the_last_of_their_thread_closed() {
        world.inbox().sendBack(world.send(RelayWorld.QUESTION), "UNCLEAR");
        world.later(Days.NOW.plus(Duration.ofDays(2)));
        world.inbox().sendBack(world.send(RelayWorld.QUESTION), "UNCLEAR");
        world.later(Days.NOW.plus(Duration.ofDays(91)));
        world.tend();
        assertEquals(2, world.texts("select id as x from broker_message").size());
        world.later(Days.NOW.plus(Duration.ofDays(92)));
        world.tend();
        assertEquals(0, world.texts("select id as x from broker_message").size());
    }

    @Test
    void who_asks_may_say_that_nobody_answered_at_the_desk() {
        assertNull(world.asker().offerFor(world.child.id()).markedUnreachableAt());
        world.asker().markUnreachable(world.child.id());
        assertEquals(Days.NOW, world.asker().offerFor(world.child.id()).markedUnreachableAt());
        assertThrows(ChildNotFound.class, () -> world.asker().markUnreachable(UUID.randomUUID()));
    }

    @Test
    void the_number_that_answers_now_is_on_the_card() {
        assertEquals("+448081570001", world.asker().offerFor(world.child.id()).desk().number());
        world.later(Days.TODAY.atTime(20, 0).atZone(Days.ZONE).toInstant());
        assertEquals("+448081570002", world.asker().offerFor(world.child.id()).desk().number());
        world.run("update broker set out_of_hours = null");
        assertEquals("+448081570001", world.asker().offerFor(world.child.id()).desk().number());
        assertNotEquals(null, world.asker().offerFor(world.child.id()).desk().name());
    }

    private Broker other() {
        world.run("insert into authority (code, name) values ('OTHERSHIRE', 'Othershire')");
        Broker other = new Broker(UUID.randomUUID(), "OTHERSHIRE", "Other desk", "+448081570003", null);
        entities.manager().persist(other);
        entities.manager().flush();
        return other;
    }
}
