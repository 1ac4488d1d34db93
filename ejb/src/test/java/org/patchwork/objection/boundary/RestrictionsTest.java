package org.patchwork.objection.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.network.boundary.Joining;
import org.patchwork.network.entity.Involvement;
import org.patchwork.objection.boundary.MyInvolvement.Item;
import org.patchwork.objection.boundary.RestrictionRefused.Cause;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.SharedOutcome;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;

/** Marks and disputes, and what a colleague on the child's team sees at each step. */
class RestrictionsTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private RestrictionWorld world;

    @BeforeEach
    void a_nurse_with_a_manager_and_a_teacher_support_a_child() {
        world = new RestrictionWorld(entities.manager());
    }

    @Test
    void a_mark_limits_the_card_for_others_at_once_and_can_be_taken_off() {
        assertEquals(SharedOutcome.FULL, world.cardOfNurse().orElseThrow().outcome());
        world.own("nurse").mark(world.nursing, "SAFETY_OF_PRACTITIONER");
        assertEquals(Optional.empty(), world.cardOfNurse());
        assertEquals(1, world.people("teacher", Action.VIEW).stream().filter(person -> person.outcome() == SharedOutcome.LIMITED).count());
        assertEquals(1, world.people("teacher", Action.EXPORT).size(), "it never leaves on paper");
        assertTrue(world.item("nurse").marked(), "the own card says so");
        world.own("nurse").unmark(world.nursing);
        assertEquals(SharedOutcome.FULL, world.cardOfNurse().orElseThrow().outcome());
        assertFalse(world.item("nurse").marked());
    }

    @Test
    void a_manager_may_mark_for_the_safety_of_staff_and_nobody_else_may() {
        assertEquals(world.nursing, world.own("matron").of(world.child.id(), Locale.UK).managed().get(0).id());
        assertEquals(List.of(), world.own("teacher").of(world.child.id(), Locale.UK).managed());
        world.own("matron").mark(world.nursing, "SAFETY_OF_PRACTITIONER");
        assertEquals(Optional.empty(), world.cardOfNurse());
        Item marked = world.own("matron").of(world.child.id(), Locale.UK).managed().get(0);
        assertTrue(marked.marked() && marked.id().equals(world.nursing), "who marked knows of it, though the card is limited");
        world.own("matron").unmark(world.nursing);
        world.own("nurse").mark(world.nursing, "ROLE_IS_SENSITIVE");
        assertEquals(List.of(), world.own("matron").of(world.child.id(), Locale.UK).managed(), "of the practitioner's own mark the manager sees the card alone");
        world.own("nurse").unmark(world.nursing);
        assertEquals(Cause.NOT_YOURS, RestrictionWorld.refusal(() -> world.own("teacher").mark(world.nursing, "SAFETY_OF_FAMILY")));
        assertEquals(Cause.NOT_YOURS, RestrictionWorld.refusal(() -> world.own("teacher").unmark(world.nursing)));
        assertEquals(Cause.NOT_YOURS, RestrictionWorld.refusal(() -> world.own("nurse").mark(UUID.randomUUID(), "SAFETY_OF_FAMILY")));
        assertEquals(Cause.REASON_MISSING, RestrictionWorld.refusal(() -> world.own("nurse").mark(world.nursing, "BECAUSE")));
        assertEquals(Cause.REASON_MISSING, RestrictionWorld.refusal(() -> world.own("nurse").mark(world.nursing, null)));
    }

    @Test
    void a_dispute_hides_at_once_and_a_manager_who_confirms_shows_again() {
        world.own("nurse").dispute(world.nursing, "RECORDED_BY_MISTAKE");
        assertEquals(Optional.empty(), world.cardOfNurse());
        assertInstanceOf(StubRecord.class, world.open("nurse", Action.VIEW), "whoever does not work with a child sees no map");
        assertTrue(world.item("nurse").disputed());
        assertEquals(List.of("matron"), world.told("DISPUTE_RAISED"));
        assertEquals(List.of("ig", "ig2"), world.told("DISPUTE_FOR_OFFICERS"));
        RestrictionEntry waiting = world.team("matron").list(Locale.UK).get(0);
        assertEquals("Amina Khan", waiting.childName());
        assertTrue(waiting.waiting());
        world.team("matron").settle(waiting.id(), true);
        assertEquals(SharedOutcome.FULL, world.cardOfNurse().orElseThrow().outcome());
        assertEquals(List.of("nurse"), world.told("DISPUTE_SETTLED"));
        assertEquals(Cause.DECIDED_ALREADY, RestrictionWorld.refusal(() -> world.team("matron").settle(waiting.id(), false)));
        assertEquals(Cause.DECIDED_ALREADY, RestrictionWorld.refusal(() -> world.desk("ig").settle(waiting.id(), false)));
    }

    @Test
    void what_was_recorded_in_error_is_kept_and_shown_to_nobody_even_in_an_enquiry() {
        world.own("nurse").dispute(world.nursing, "NEVER_WORKED_WITH_CHILD");
        assertNull(world.desk("ig").disputes(Locale.UK).get(0).childName());
        world.desk("ig").settle(world.desk("ig").disputes(Locale.UK).get(0).id(), false);
        assertEquals(Optional.empty(), world.cardOfNurse());
        world.change("insert into statutory_access (id, child_id, practitioner_id, basis, purpose_code, from_at, expires_at) select gen_random_uuid(), cast(?1 as uuid), a.practitioner_id, 'S47', 'CHILD_PROTECTION_ENQUIRY', timestamptz '2026-03-16 00:00Z', timestamptz '2026-03-20 00:00Z' from account a where a.username = 'teacher'",
                world.child.id());
        assertEquals(Optional.empty(), world.cardOfNurse());
        assertEquals(List.of(), world.own("nurse").of(world.child.id(), Locale.UK).own());
        assertEquals(1, Rows.of(entities.manager(), "select id from involvement where id = cast(?1 as uuid) and recorded_in_error_at is not null", world.nursing).size());
        new Examples(entities.manager()).kept(new Involvement(UUID.randomUUID(), world.child.id(), world.nurse.id(), world.nurse.team().id(), "SCHOOL_NURSE", Days.TODAY, Days.NOW));
        assertEquals(SharedOutcome.FULL, world.cardOfNurse().orElseThrow().outcome(), "who begins to work with the child after all is shown");
    }

    @Test
    void whoever_led_and_disputes_leads_no_longer_and_again_when_it_is_confirmed() {
        world.change("update involvement set lead = true where id = cast(?1 as uuid)", world.nursing);
        world.own("nurse").dispute(world.nursing, "OTHER_CHILD_OF_THAT_NAME");
        assertEquals(0, Rows.of(entities.manager(), "select id from involvement where lead").size());
        world.team("matron").settle(world.team("matron").list(Locale.UK).get(0).id(), true);
        assertTrue(world.cardOfNurse().orElseThrow().lead());
    }

    @Test
    void disputes_are_raised_by_the_practitioner_alone_once_and_settled_by_somebody_else() {
        assertEquals(Cause.NOT_YOURS, RestrictionWorld.refusal(() -> world.own("matron").dispute(world.nursing, "RECORDED_BY_MISTAKE")), "not even by the manager");
        assertEquals(Cause.NOT_YOURS, RestrictionWorld.refusal(() -> world.own("teacher").dispute(world.nursing, "RECORDED_BY_MISTAKE")));
        assertEquals(Cause.REASON_MISSING, RestrictionWorld.refusal(() -> world.own("nurse").dispute(world.nursing, "NO")));
        world.own("nurse").dispute(world.nursing, "RECORDED_BY_MISTAKE");
        assertEquals(Cause.WAITS_ALREADY, RestrictionWorld.refusal(() -> world.own("nurse").dispute(world.nursing, "RECORDED_BY_MISTAKE")));
        UUID dispute = world.team("matron").list(Locale.UK).get(0).id();
        assertEquals(Cause.NOT_YOURS, RestrictionWorld.refusal(() -> world.team("teacher").settle(dispute, true)));
        assertEquals(Cause.NOT_YOURS, RestrictionWorld.refusal(() -> world.team("nurse").settle(dispute, true)));
        assertEquals(Cause.NOT_YOURS, RestrictionWorld.refusal(() -> world.desk("ig").settle(UUID.randomUUID(), true)));
        assertEquals(List.of(), world.team("teacher").list(Locale.UK));
    }

    @Test
    void whoever_disputes_may_not_join_again_before_it_is_settled_and_may_leave() {
        world.own("nurse").dispute(world.nursing, "ENDED_LONG_AGO");
        entities.flushAndForget();
        world.wiring("nurse", Days.TODAY).get(Joining.class).leave(world.child.id(), Days.TODAY);
        entities.flushAndForget();
        assertEquals(Optional.empty(), world.cardOfNurse());
    }
}
