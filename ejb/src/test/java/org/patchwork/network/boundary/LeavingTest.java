package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.network.boundary.JoinRefused.Cause;
import org.patchwork.network.entity.Involvement;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.News;

/** Who leaves a team, from when they see nothing any more, and who is told. */
class LeavingTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private JoinWorld world;

    @BeforeEach
    void a_child_with_a_lead_and_a_nurse_who_is_not_involved() {
        world = new JoinWorld(entities);
    }

    @Test
    void leaving_ends_the_involvement_and_tells_the_lead() {
        world.join("NHS", "9990000018");
        world.joining("nurse").leave(world.child.id(), Days.TODAY);
        assertEquals(List.of("INVOLVEMENT_ENDED", "JOINED_BY_SEARCH"), News.kinds(world.unread("lead")));
    }

    @Test
    void the_day_after_the_last_the_record_is_shut_again() {
        world.join("NHS", "9990000018");
        world.joining("nurse").leave(world.child.id(), Days.TODAY);
        assertInstanceOf(OpenRecord.class, world.look());
        entities.flushAndForget();
        assertInstanceOf(StubRecord.class, world.wiring("nurse", Clock.offset(Days.CLOCK, Duration.ofDays(1)))
                .get(SharedRecords.class).open(world.child.id(), Action.VIEW, Locale.UK));
    }

    @Test
    void a_lead_who_leaves_no_longer_leads_and_the_team_is_told() {
        world.join("NHS", "9990000018");
        entities.flushAndForget();
        world.joining("lead").leave(world.child.id(), Days.TODAY);
        entities.flushAndForget();
        assertEquals(List.of(), entities.manager().createQuery("select i from Involvement i where i.lead = true and i.childId = :child")
                .setParameter("child", world.child.id()).getResultList());
        assertEquals(CaseEventKind.LEAD_LEFT, world.unread("nurse").get(0).kind());
    }

    @Test
    void work_that_will_not_begin_is_called_off_and_shown_to_nobody() {
        world.joinAs("nurse", world.request(JoinWorld.BORN, "NHS", "9990000018", Days.TODAY.plusDays(20), "I will see her weekly"));
        assertEquals(2, world.membersSeenBy("lead"));
        world.joining("nurse").callOff(world.child.id());
        entities.flushAndForget();
        assertEquals(1, world.membersSeenBy("lead"));
        assertInstanceOf(StubRecord.class, world.look());
        assertEquals(Cause.NOT_OFFERED, assertThrows(JoinRefused.class, () -> world.joining("nurse").callOff(world.child.id())).refusal());
        world.join("NHS", "9990000018");
        assertEquals(Cause.NOT_OFFERED, assertThrows(JoinRefused.class, () -> world.joining("nurse").callOff(world.child.id())).refusal());
        assertInstanceOf(OpenRecord.class, world.look());
    }

    @Test
    void nobody_leaves_before_beginning_or_without_having_begun() {
        JoinRefused never = assertThrows(JoinRefused.class, () -> world.joining("nurse").leave(world.child.id(), Days.TODAY));
        assertEquals(Cause.NOT_OFFERED, never.refusal());
        JoinRefused absent = assertThrows(JoinRefused.class, () -> world.joining("nurse").leave(UUID.randomUUID(), Days.TODAY));
        assertEquals(Cause.NOT_OFFERED, absent.refusal());
        world.join("NHS", "9990000018");
        JoinRefused early = assertThrows(JoinRefused.class, () -> world.joining("nurse").leave(world.child.id(), Days.TODAY.minusDays(1)));
        assertEquals(Cause.SINCE_OUT_OF_RANGE, early.refusal());
    }
}
