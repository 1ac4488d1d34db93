package org.patchwork.broker.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.broker.boundary.RelayRefused.Cause;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** A message through the broker, from who asks to whoever is behind the card and back. */
class BrokerRelayTest {

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
    void a_message_goes_on_to_everybody_behind_the_card_and_one_answer_comes_back() {
        world.behind("adviser", "VOLUNTARY_WORKER", "SARC");
        UUID message = world.send("  " + RelayWorld.QUESTION + " ");
        assertEquals("SENT", world.sent().state());
        assertEquals(1, world.alerts("desk", "BROKER_DESK"));

        world.inbox().passOn(message);
        assertEquals("PASSED_ON", world.sent().state());
        for (String who : List.of("clinician", "adviser")) {
            ReceivedMessage received = world.replies(who).list().get(0);
            assertEquals(RelayWorld.QUESTION, received.text());
            assertEquals("Amina Khan", received.childName());
            assertEquals(1, world.alerts(who, "BROKER_MESSAGE"));
            world.replies(who).reply(received.id(), "Thursday suits, says " + who);
        }
        assertEquals(2, world.inbox().get(message).replies().size());

        world.inbox().answer(message, "Thursday suits");
        SentMessage answered = world.sent();
        assertEquals("ANSWERED", answered.state());
        assertEquals("Thursday suits", answered.answer());
        assertEquals(1, world.alerts("teacher", "BROKER_ANSWER"));
        assertEquals(List.of(), world.inbox().list());
    }

    @Test
    void who_is_asked_reads_nothing_of_who_asks() {
        world.inbox().passOn(world.send(RelayWorld.QUESTION));
        String seen = world.replies("clinician").list().toString();
        assertFalse(seen.contains("teacher") || seen.contains("Priya") || seen.contains(world.teacher.id().toString()), seen);
    }

    @Test
    void consent_withdrawn_meanwhile_fails_it_in_the_words_of_one_whose_time_was_up() {
        UUID withdrawn = world.send(RelayWorld.QUESTION);
        world.consent("WITHDRAWN", null, clinician);
        world.later(world.now().plusSeconds(60));
        world.inbox().passOn(withdrawn);
        SentMessage failed = world.sent();
        assertEquals("FAILED", failed.state());
        assertEquals(List.of(), world.texts("select id as x from broker_delivery"));

        world.consent("GIVEN", "EXISTENCE", clinician);
        world.later(world.now().plusSeconds(60));
        UUID late = world.send(RelayWorld.QUESTION);
        world.inbox().passOn(late);
        world.later(world.now().plus(Duration.ofDays(20)));
        world.tend();
        SentMessage timedOut = world.sent();
        assertEquals(late, timedOut.id());
        assertEquals(new SentMessage(null, false, RelayWorld.QUESTION, null, "FAILED", null, null, null, null),
                new SentMessage(null, timedOut.urgent(), timedOut.text(), null, timedOut.state(), timedOut.fault(), timedOut.passedOnAt(), timedOut.answer(), null));
        assertEquals(new SentMessage(null, false, RelayWorld.QUESTION, null, "FAILED", null, null, null, null),
                new SentMessage(null, failed.urgent(), failed.text(), null, failed.state(), failed.fault(), failed.passedOnAt(), failed.answer(), null));
        assertEquals(2, world.alerts("teacher", "BROKER_ANSWER"));
    }

    @Test
    void consent_withdrawn_before_the_answer_goes_back_lets_nothing_go_back() {
        UUID message = world.send(RelayWorld.QUESTION);
        world.inbox().passOn(message);
        world.replies("clinician").reply(world.replies("clinician").list().get(0).id(), "Yes");
        world.consent("WITHDRAWN", null, clinician);
        world.inbox().answer(message, "Yes");
        assertEquals("FAILED", world.sent().state());
        assertNull(world.sent().answer());
    }

    @Test
    void those_who_are_hidden_or_shown_in_full_get_nothing() {
        world.involved("hidden", "DRUG_WORKER", "YP_SUBSTANCE_MISUSE");
        world.involved("nurse", "SCHOOL_NURSE", "SCHOOL_NURSING");
        world.inbox().passOn(world.send(RelayWorld.QUESTION));
        assertEquals(List.of(clinician.id().toString()), world.texts("select practitioner_id as x from broker_delivery"));
    }

    @Test
    void a_parents_worker_reaches_those_who_support_the_child_today_and_not_herself() {
        Practitioner nurse = world.involved("nurse", "SCHOOL_NURSE", "SCHOOL_NURSING");
        Practitioner gone = world.involved("gone", "GP", "GP");
        world.run("update involvement set ended_on = date '2026-03-01' where practitioner_id = cast(?1 as uuid)", gone.id());
        world.run("update involvement set subject = 'PARENT', subject_person_id = child_id where practitioner_id = cast(?1 as uuid)", world.teacher.id());
        world.inbox().passOn(world.send(RelayWorld.QUESTION));
        assertEquals(List.of(nurse.id().toString()), world.texts("select practitioner_id as x from broker_delivery"));
    }

    @Test
    void in_an_emergency_it_reaches_sensitive_services_without_consent_until_the_emergency_ends() {
        Practitioner drugWorker = world.involved("hidden", "DRUG_WORKER", "YP_SUBSTANCE_MISUSE");
        world.inAnEmergency("ambulance", "PARAMEDIC", "HOSPITAL");
        UUID message = world.as("ambulance").get(BrokerMessages.class).send(world.child.id(), true, RelayWorld.QUESTION);
        UUID late = world.as("ambulance").get(BrokerMessages.class).send(world.child.id(), true, RelayWorld.QUESTION);
        world.inbox().passOn(message);
        assertEquals(new TreeSet<>(List.of(clinician.id().toString(), drugWorker.id().toString())),
                new TreeSet<>(world.texts("select practitioner_id as x from broker_delivery")));
        world.later(Days.NOW.plus(Duration.ofHours(4)));
        world.inbox().passOn(late);
        assertEquals("FAILED", world.inbox().get(late).state());
    }

    @Test
    void without_a_card_there_is_nothing_to_ask() {
        world.consent("WITHDRAWN", null, clinician);
        assertFalse(world.asker().offerFor(world.child.id()).askable());
        assertEquals(Cause.NOT_OFFERED, RelayWorld.refusal(() -> world.send(RelayWorld.QUESTION)));
        assertThrows(ChildNotFound.class, () -> world.asker().send(UUID.randomUUID(), false, RelayWorld.QUESTION));
    }

    @Test
    void a_message_has_one_to_three_hundred_letters() {
        assertEquals(Cause.TEXT_MISSING, RelayWorld.refusal(() -> world.send(" \n ")));
        assertEquals(Cause.TEXT_TOO_LONG, RelayWorld.refusal(() -> world.send("a".repeat(301))));
        world.send("\uD83D\uDE42".repeat(300));
        assertEquals(300, world.sent().text().codePointCount(0, world.sent().text().length()));
    }

    @Test
    void three_may_be_under_way_at_a_time() {
        for (int i = 0; i < 3; i++) {
            world.send(RelayWorld.QUESTION + i);
        }
        assertEquals(Cause.TOO_MANY, RelayWorld.refusal(() -> world.send(RelayWorld.QUESTION)));
        world.inbox().sendBack(world.sent().id(), "UNCLEAR");
        world.send(RelayWorld.QUESTION);
    }

    @Test
    void only_who_got_it_replies_and_only_once() {
        world.behind("adviser", "VOLUNTARY_WORKER", "SARC");
        world.inbox().passOn(world.send(RelayWorld.QUESTION));
        UUID mine = world.replies("clinician").list().get(0).id();
        assertEquals(Cause.NOT_FOUND, RelayWorld.refusal(() -> world.replies("adviser").reply(mine, "No")));
        assertEquals(Cause.NOT_FOUND, RelayWorld.refusal(() -> world.replies("teacher").get(mine)));
        assertEquals(Cause.REASON_MISSING, RelayWorld.refusal(() -> world.replies("clinician").decline(mine, null)));
        world.replies("clinician").decline(mine, "NEEDS_AGREEMENT");
        assertEquals(Cause.MOVED_ON, RelayWorld.refusal(() -> world.replies("clinician").reply(mine, "Yes after all")));
    }

    @Test
    void what_became_of_a_message_with_others_changes_nothing_for_who_got_it() {
        world.behind("adviser", "VOLUNTARY_WORKER", "SARC");
        UUID message = world.send(RelayWorld.QUESTION);
        world.inbox().passOn(message);
        List<ReceivedMessage> before = world.replies("clinician").list();
        world.replies("adviser").reply(world.replies("adviser").list().get(0).id(), "Yes");
        world.inbox().answer(message, "Yes");
        assertEquals(before, world.replies("clinician").list());
        world.replies("clinician").reply(before.get(0).id(), "Yes too");
        assertEquals("Yes", world.sent().answer());
    }

    @Test
    void who_no_longer_supports_the_child_no_longer_reads_of_it() {
        world.inbox().passOn(world.send(RelayWorld.QUESTION));
        assertEquals(1, world.replies("clinician").list().size());
        world.run("update involvement set ended_on = date '2026-03-15' where practitioner_id = cast(?1 as uuid)", clinician.id());
        assertEquals(List.of(), world.replies("clinician").list());
    }

    @Test
    void nothing_goes_back_before_somebody_replied() {
        UUID message = world.send(RelayWorld.QUESTION);
        assertEquals(Cause.MOVED_ON, RelayWorld.refusal(() -> world.inbox().answer(message, "Yes")));
        world.inbox().passOn(message);
        assertEquals(Cause.NO_REPLY, RelayWorld.refusal(() -> world.inbox().answer(message, "Yes")));
    }

    @Test
    void texts_are_nowhere_but_in_the_messages() {
        UUID message = world.send(RelayWorld.QUESTION);
        world.inbox().passOn(message);
        world.replies("clinician").reply(world.replies("clinician").list().get(0).id(), RelayWorld.QUESTION);
        world.inbox().answer(message, RelayWorld.QUESTION);
        String elsewhere = world.texts("select coalesce(decisions, '') || coalesce(reason, '') as x from access_record").toString()
                + world.texts("select facts as x from decided_facts") + world.texts("select kind || occasion || about as x from alert");
        assertFalse(elsewhere.contains(RelayWorld.QUESTION));
        assertEquals(2, world.texts("select id as x from access_record where action = 'BROKER' and practitioner_id = '" + world.teacher.id() + "'").size());
    }

    @Test
    void ones_own_message_leads_to_its_child_and_anybody_elses_to_none() {
        UUID message = world.send(RelayWorld.QUESTION);
        assertEquals(world.child.id(), world.asker().childOf(message));
        assertThrows(ChildNotFound.class, () -> world.as("clinician").get(BrokerMessages.class).childOf(message));
    }
}
