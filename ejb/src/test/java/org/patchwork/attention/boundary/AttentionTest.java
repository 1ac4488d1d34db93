package org.patchwork.attention.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.patchwork.attention.boundary.AttentionRefused.Cause;
import org.patchwork.network.boundary.FamilyNetwork;
import org.patchwork.network.boundary.SupportNetwork;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

class AttentionTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private AttentionWorld world;

    @BeforeEach
    void a_world() {
        world = new AttentionWorld(entities.manager());
    }

    @Test
    void everybody_who_is_shown_whose_it_is_sees_it_on_the_map_and_it_is_news_of_that_work_alone() {
        UUID attention = world.raise("teacher");
        for (String who : List.of("social", "nurse", "camhs", "head")) {
            assertEquals(List.of("teacher WORRIED CALL_ME"), world.onTheMapOf(who), who);
        }
        assertEquals(List.of("ATTENTION_RAISED of teacher by teacher"), world.events());
        assertEquals("teacher Person", world.get("nurse", attention).raiser().name());
        assertTrue(world.get("nurse", attention).mayAnswer());
        assertFalse(world.get("teacher", attention).mayAnswer());
    }

    @Test
    void timeline_and_family_show_the_same_of_it_as_the_map() {
        world.raise("teacher");
        world.raise("camhs");
        for (String who : List.of("social", "teacher", "nurse", "camhs", "head")) {
            List<String> onTheMap = world.onTheMapOf(who);
            assertEquals(who.equals("camhs") ? 2 : 1, onTheMap.size(), who);
            assertEquals(onTheMap, AttentionWorld.said(world.as(who, SupportNetwork.class).timelineOf(world.child.id(), Locale.UK).attention()), who);
            assertEquals(onTheMap, AttentionWorld.said(world.as(who, FamilyNetwork.class).of(world.child.id(), Locale.UK).attention()), who);
        }
    }

    @Test
    void what_is_closed_is_told_to_those_who_are_shown_whose_it_was_and_by_whom_as_far_as_they_are() {
        close("teacher", world.raise("teacher"), "TALKED");
        close("social", world.raise("nurse"), "MET");
        close("camhs", world.raise("camhs"), "NO_LONGER_NEEDED");
        world.raise("teacher");
        List<String> known = List.of("nurse Person WORRIED MET by social Person", "teacher Person WORRIED TALKED by teacher Person");
        assertEquals(known, past("teacher"));
        assertEquals(known, past("head"));
        assertEquals(3, past("camhs").size());
        world.change("update involvement set raised_sensitivity = 'SENSITIVE_HEALTH' where practitioner_id = cast(?1 as uuid)", world.id("social"));
        assertEquals(List.of("nurse Person WORRIED MET by null", "teacher Person WORRIED TALKED by teacher Person"), past("teacher"));
        world.change("update involvement set ended_on = ?1 where practitioner_id = cast(?2 as uuid)", Days.TODAY.minusDays(1), world.id("nurse"));
        assertEquals(2, past("teacher").size(), "also of those whose work has ended");
        assertThrows(ChildNotFound.class, () -> past("officer"));
    }

    private List<String> past(String who) {
        return world.as(who, PastAttention.class).of(world.child.id(), Locale.UK).entries().stream().map(one -> one.raiser().name() + " " + one.reason()
                + " " + one.closed().outcome() + " by " + one.closed().name()).sorted().toList();
    }

    @Test
    void nobody_else_sees_anything_of_it() {
        UUID attention = world.raise("camhs");
        assertEquals(List.of("camhs WORRIED CALL_ME"), world.onTheMapOf("camhs"));
        for (String who : List.of("social", "teacher", "nurse", "head")) {
            assertEquals(List.of(), world.alerts(who), who);
            assertEquals(List.of(), world.onTheMapOf(who), who);
            assertThrows(ChildNotFound.class, () -> world.get(who, attention));
            assertThrows(ChildNotFound.class, () -> answer(who, attention, "WILL_CALL"));
            assertThrows(ChildNotFound.class, () -> close(who, attention, "TALKED"));
        }
        assertThrows(ChildNotFound.class, () -> world.get("officer", attention));
        assertThrows(ChildNotFound.class, () -> world.get("teacher", UUID.randomUUID()));
    }

    @Test
    void an_answer_of_somebody_hidden_is_shown_to_those_alone_who_are_shown_them() {
        UUID attention = world.raise("teacher");
        answer("camhs", attention, "WILL_CALL");
        answer("nurse", attention, "CAN_MEET");
        assertEquals(List.of("nurse Person CAN_MEET"), answers("teacher", attention));
        assertEquals(List.of("nurse Person CAN_MEET"), answers("social", attention));
        assertEquals(List.of("camhs Person WILL_CALL", "nurse Person CAN_MEET"), answers("camhs", attention).stream().sorted().toList());
        assertEquals(List.of("ATTENTION_ANSWERED"), world.alerts("teacher"));
    }

    @Test
    void only_somebody_who_works_with_the_child_today_raises_or_answers_it() {
        assertFalse(world.as("head", RaisingAttention.class).formFor(world.child.id()).may());
        assertEquals(Cause.NOT_ON_THE_TEAM, refused(() -> world.raise("head")));
        assertThrows(ChildNotFound.class, () -> world.raise("officer"));
        UUID attention = world.raise("teacher");
        assertEquals(Cause.NOT_ON_THE_TEAM, refused(() -> answer("head", attention, "WILL_CALL")));
        assertEquals(Cause.OWN, refused(() -> answer("teacher", attention, "WILL_CALL")));
        world.change("update involvement set ended_on = ?1 where practitioner_id = cast(?2 as uuid)", Days.TODAY.minusDays(1), world.id("nurse"));
        assertThrows(ChildNotFound.class, () -> world.raise("nurse"));
    }

    @Test
    void whoever_raised_it_their_manager_or_the_lead_closes_it_by_name() {
        UUID own = world.raise("teacher");
        assertEquals(Cause.NOT_TO_CLOSE, refused(() -> close("nurse", own, "TALKED")));
        close("teacher", own, "TALKED");
        assertEquals("teacher Person", world.get("nurse", own).closed().name());
        assertEquals(List.of(), world.onTheMapOf("nurse"));

        UUID managed = world.raise("teacher");
        close("head", managed, "NO_LONGER_NEEDED");
        assertEquals("head Person", world.get("nurse", managed).closed().name());

        UUID led = world.raise("teacher");
        close("social", led, "MET");
        assertEquals("social Person", world.get("nurse", led).closed().name());
        assertEquals(List.of("ATTENTION_CLOSED of teacher by head", "ATTENTION_CLOSED of teacher by social", "ATTENTION_CLOSED of teacher by teacher"),
                world.events().stream().filter(event -> event.contains("CLOSED")).toList());
        assertEquals(Cause.CLOSED_ALREADY, refused(() -> answer("nurse", led, "WILL_CALL")));
    }

    @Test
    void a_lead_whom_somebody_on_the_team_is_not_shown_does_not_close_it() {
        world.change("update involvement set lead = false");
        world.change("update involvement set lead = true where practitioner_id = cast(?1 as uuid)", world.id("camhs"));
        UUID attention = world.raise("teacher");
        assertEquals(Cause.NOT_TO_CLOSE, refused(() -> close("camhs", attention, "TALKED")));
        assertNull(world.get("teacher", attention).closed());
    }

    @Test
    void the_same_sent_twice_has_one_effect() {
        UUID attention = world.raise("teacher");
        assertEquals(attention, world.raise("teacher"));
        assertEquals(attention, world.as("teacher", RaisingAttention.class).formFor(world.child.id()).open());
        assertEquals(Cause.RAISED_ALREADY, refused(() -> world.as("teacher", RaisingAttention.class).raise(world.child.id(), "NOT_SEEN", "CALL_ME")));
        answer("nurse", attention, "WILL_CALL");
        answer("nurse", attention, "WILL_CALL");
        close("social", attention, "TALKED");
        close("social", attention, "TALKED");
        assertEquals(Cause.CLOSED_ALREADY, refused(() -> close("teacher", attention, "MET")));
        assertEquals(List.of("ATTENTION_ANSWERED", "ATTENTION_CLOSED", "ATTENTION_RAISED"),
                world.texts("select action as text from access_record where action like 'ATTENTION%' order by 1"));
        assertEquals(1, world.get("social", attention).answers().size());
    }

    @Test
    void what_is_missing_is_named() {
        RaisingAttention raising = world.as("teacher", RaisingAttention.class);
        assertEquals(Cause.REASON_MISSING, refused(() -> raising.raise(world.child.id(), null, "CALL_ME")));
        assertEquals(Cause.ASK_MISSING, refused(() -> raising.raise(world.child.id(), "WORRIED", "SEND_MONEY")));
        UUID attention = world.raise("teacher");
        assertEquals(Cause.ANSWER_MISSING, refused(() -> answer("nurse", attention, null)));
        assertEquals(Cause.OUTCOME_MISSING, refused(() -> close("teacher", attention, "x")));
    }

    @Test
    void whose_own_work_the_map_does_not_show_raises_nothing() {
        world.change("""
                insert into objection (id, involvement_id, state, raised_on)
                select gen_random_uuid(), id, 'PENDING', ?1 from involvement where practitioner_id = cast(?2 as uuid)""", Days.TODAY, world.id("teacher"));
        assertFalse(world.as("teacher", RaisingAttention.class).formFor(world.child.id()).may());
        assertEquals(Cause.NOT_SHOWN, refused(() -> world.raise("teacher")));
    }

    private void answer(String who, UUID attention, String answer) {
        world.as(who, AnsweringAttention.class).answer(attention, answer);
    }

    private void close(String who, UUID attention, String outcome) {
        world.as(who, AnsweringAttention.class).close(attention, outcome);
    }

    private List<String> answers(String who, UUID attention) {
        return world.get(who, attention).answers().stream().map(one -> one.name() + " " + one.answer()).toList();
    }

    private static Cause refused(Executable act) {
        return assertThrows(AttentionRefused.class, act).refusal();
    }
}
