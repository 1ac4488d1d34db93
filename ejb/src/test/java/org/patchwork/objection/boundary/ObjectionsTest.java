package org.patchwork.objection.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.objection.boundary.RestrictionRefused.Cause;
import org.patchwork.objection.control.Deadlines;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedOutcome;
import org.patchwork.testing.AtOnce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** Objections, and what a colleague on the child's team sees at each step. */
class ObjectionsTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private RestrictionWorld world;

    @BeforeEach
    void a_nurse_with_a_manager_and_a_teacher_support_a_child() {
        world = new RestrictionWorld(entities.manager());
    }

    @Test
    void an_objection_hides_at_once_and_its_rejection_shows_again() {
        world.own("nurse").object(world.nursing, "PARENT", "CAUSES_DISTRESS");
        assertEquals(Optional.empty(), world.cardOfNurse());
        assertInstanceOf(OpenRecord.class, world.open("nurse", Action.VIEW), "whose work it is goes on with it");
        assertTrue(world.item("nurse").pending());
        assertEquals(List.of("ig", "ig2"), world.told("OBJECTION_RAISED"));
        RestrictionEntry objection = world.desk("ig").objections(Locale.UK).get(0);
        assertEquals(LocalDate.of(2026, 4, 16), objection.due());
        assertEquals("PARENT", objection.behalf());
        assertEquals(Cause.BASIS_MISSING, RestrictionWorld.refusal(() -> world.desk("ig").decide(objection.id(), false, "ART_18_RESTRICTION", "Because")), "that basis upholds");
        assertEquals(Cause.REASON_MISSING, RestrictionWorld.refusal(() -> world.desk("ig").decide(objection.id(), false, "ART_21_1_COMPELLING_GROUNDS", " ")));
        assertEquals(Cause.REASON_MISSING, RestrictionWorld.refusal(() -> world.desk("ig").decide(objection.id(), false, "ART_21_1_COMPELLING_GROUNDS", "x".repeat(501))));
        world.desk("ig").decide(objection.id(), false, "ART_21_1_COMPELLING_GROUNDS", "The child's safety outweighs");
        assertEquals(SharedOutcome.FULL, world.cardOfNurse().orElseThrow().outcome());
        assertEquals(List.of("nurse"), world.told("OBJECTION_DECIDED"));
        assertEquals(Cause.DECIDED_ALREADY, RestrictionWorld.refusal(() -> world.desk("ig2").decide(objection.id(), true, "ART_18_RESTRICTION", "Again")));
        assertEquals("REJECTED", world.desk("ig").objections(Locale.UK).get(0).outcome());
    }

    @Test
    void an_objection_that_is_upheld_goes_on_hiding() {
        world.own("nurse").object(world.nursing, "CHILD", "RISK_OF_HARM");
        world.desk("ig").decide(world.desk("ig").objections(Locale.UK).get(0).id(), true, "ART_21_1_RIGHTS_OUTWEIGH", "No need shown");
        assertEquals(Optional.empty(), world.cardOfNurse());
        assertTrue(world.item("nurse").upheld());
        world.change("update practitioner set phone = phone where id = cast(?1 as uuid)", world.nurse.id());
        assertThrows(PersistenceException.class, () -> world.change("update objection set state = 'REJECTED' where involvement_id = cast(?1 as uuid)", world.nursing));
    }

    @Test
    void objections_are_recorded_by_whose_involvement_it_is_once_at_a_time() {
        assertEquals(Cause.NOT_YOURS, RestrictionWorld.refusal(() -> world.own("teacher").object(world.nursing, "PARENT", "OTHER")));
        assertEquals(Cause.BEHALF_MISSING, RestrictionWorld.refusal(() -> world.own("nurse").object(world.nursing, "NEIGHBOUR", "OTHER")));
        assertEquals(Cause.BEHALF_MISSING, RestrictionWorld.refusal(() -> world.own("nurse").object(world.nursing, null, "OTHER")));
        assertEquals(Cause.REASON_MISSING, RestrictionWorld.refusal(() -> world.own("nurse").object(world.nursing, "PARENT", null)));
        world.own("nurse").object(world.nursing, "PARENT", "OTHER");
        assertEquals(Cause.WAITS_ALREADY, RestrictionWorld.refusal(() -> world.own("nurse").object(world.nursing, "CHILD", "OTHER")));
    }

    @Test
    void what_nobody_decided_within_a_month_is_brought_to_mind_once_a_day() {
        world.own("nurse").object(world.nursing, "PARENT", "OTHER");
        assertEquals(0, reminded(Days.TODAY.plusMonths(1)));
        assertEquals(2, reminded(Days.TODAY.plusMonths(1).plusDays(1)));
        assertEquals(2, reminded(Days.TODAY.plusMonths(1).plusDays(1)));
        assertEquals(4, reminded(Days.TODAY.plusMonths(1).plusDays(2)));
        assertTrue(world.wiring("ig", Days.TODAY.plusMonths(1).plusDays(1)).get(RestrictionDesk.class).objections(Locale.UK).get(0).overdue());
    }

    @Test
    void an_officers_look_at_the_lists_is_kept() {
        world.desk("ig").objections(Locale.UK);
        assertEquals(1, Rows.of(entities.manager(), "select id from access_record where action = 'RESTRICTION_LIST'").size());
    }

    @Test
    void of_two_clicks_at_once_one_objection_comes() throws Exception {
        try (AtOnce clicks = new AtOnce("objection_race")) {
            UUID nursing = clicks.alone(manager -> new RestrictionWorld(manager).nursing);
            Callable<String> click = () -> clicks.attempt("nurse", OwnRestrictions.class, own -> own.object(nursing, "PARENT", "OTHER"));
            assertEquals(List.of("WAITS_ALREADY", "done"), AtOnce.outcomes(click, click));
        }
    }

    private int reminded(LocalDate day) {
        world.wiring("ig", day).get(Deadlines.class).go();
        return world.told("OBJECTION_OVERDUE").size();
    }
}
