package org.patchwork.joining.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.patchwork.joining.boundary.JoiningRefused.Cause;
import org.patchwork.notice.boundary.NoticeInbox;
import org.patchwork.notice.control.TellingRound;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.News;

class LeadingTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private JoiningWorld world;

    @BeforeEach
    void a_world() {
        world = new JoiningWorld(entities.manager());
    }

    @Test
    void one_of_the_team_leads_and_the_others_are_told() {
        leading("social").claim(world.child.id());
        LeadStanding own = leading("social").standing(world.child.id(), Locale.UK);
        assertTrue(own.mine() && own.may());
        assertEquals("social Person", leading("teacher").standing(world.child.id(), Locale.UK).leadName());
        assertEquals(List.of("LEAD_CHANGED"), events("teacher"));
        assertEquals(List.of(), events("social"));
        assertThrows(LeadTaken.class, () -> leading("teacher").claim(world.child.id()));
        leading("social").giveUp(world.child.id());
        assertEquals(List.of("LEAD_CHANGED", "LEAD_GIVEN_UP"), events("teacher"));
        leading("teacher").claim(world.child.id());
        assertEquals(Cause.NOT_ON_THE_TEAM, refused(() -> leading("social").giveUp(world.child.id())));
    }

    @Test
    void whoever_somebody_on_the_team_is_not_shown_cannot_lead() {
        world.involved("camhs");
        assertEquals(Cause.NOT_SEEN_BY_ALL, refused(() -> leading("camhs").claim(world.child.id())));
        assertEquals(List.of(), leads());
        world.change("""
                insert into consent (id, child_id, service_id, state, extent, giver, subject_id, valid_from, recorded_at)
                select gen_random_uuid(), cast(?1 as uuid), t.service_id, 'GIVEN', 'FULL', 'PARENT', cast(?1 as uuid), ?3, cast(?3 as date)
                  from practitioner p join team t on t.id = p.team_id where p.id = cast(?2 as uuid)""",
                world.child.id(), world.id("camhs"), Days.TODAY.minusDays(3));
        leading("camhs").claim(world.child.id());
        assertEquals(List.of(world.id("camhs").toString()), leads());
    }

    @Test
    void a_lead_who_is_hidden_by_now_does_not_stand_in_the_way_and_is_not_spoken_of() {
        world.involved("camhs");
        world.change("update involvement set lead = true where practitioner_id = cast(?1 as uuid)", world.id("camhs"));
        assertNull(leading("teacher").standing(world.child.id(), Locale.UK).leadName());
        leading("teacher").claim(world.child.id());
        assertEquals(List.of(world.id("teacher").toString()), leads());
    }

    @Test
    void a_limited_lead_is_a_lead() {
        entities.manager().find(Child.class, world.child.id()).protect(RecordProtection.LOCATION);
        leading("social").claim(world.child.id());
        assertThrows(LeadTaken.class, () -> leading("teacher").claim(world.child.id()));
        assertEquals(List.of(world.id("social").toString()), leads());
    }

    @Test
    void only_work_that_goes_on_unrestricted_leads() {
        assertEquals(Cause.NOT_ON_THE_TEAM, refused(() -> leading("nurse").claim(world.child.id())));
        assertFalse(leading("nurse").standing(world.child.id(), Locale.UK).may());
        world.change("update involvement set ended_on = ?1 where practitioner_id = cast(?2 as uuid)", Days.TODAY.plusDays(9), world.id("social"));
        assertEquals(Cause.ENDS, refused(() -> leading("social").claim(world.child.id())));
        world.change("""
                insert into objection (id, involvement_id, state, raised_on)
                select gen_random_uuid(), id, 'PENDING', ?1 from involvement where practitioner_id = cast(?2 as uuid)""", Days.TODAY, world.id("teacher"));
        assertEquals(Cause.RESTRICTED, refused(() -> leading("teacher").claim(world.child.id())));
    }

    @Test
    void whoever_came_second_leaves_nothing_behind() {
        assertTrue(LeadTaken.class.getAnnotation(ApplicationException.class).rollback());
    }

    private Leading leading(String who) {
        return world.as(who, Leading.class);
    }

    private List<String> leads() {
        return world.texts("select cast(practitioner_id as text) as text from involvement where child_id = cast(?1 as uuid) and lead", world.child.id());
    }

    private List<String> events(String who) {
        return News.kinds(News.of(world.as(who, TellingRound.class), world.as(who, NoticeInbox.class)));
    }

    private static Cause refused(Executable act) {
        return assertThrows(JoiningRefused.class, act).refusal();
    }
}
