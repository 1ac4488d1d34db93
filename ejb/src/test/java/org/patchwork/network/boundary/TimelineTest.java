package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.network.boundary.Timeline.Event;
import org.patchwork.network.boundary.Timeline.Kind;
import org.patchwork.network.entity.Involvement;
import org.patchwork.sharing.boundary.PastSupport;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** What was before: contacts by the month, times of leading, plans; of those alone who are shown in full. */
class TimelineTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private FamilyFixture world;

    @BeforeEach
    void a_child_with_a_lead_and_a_teacher() {
        world = new FamilyFixture(entities);
        entities.flushAndForget();
    }

    private Timeline timeline(String who) {
        return world.as(who, SupportNetwork.class).timelineOf(world.child.id(), Locale.UK);
    }

    private void contact(UUID involvement, LocalDate on, String kind) {
        world.run("insert into contact (id, involvement_id, on_date, kind, recorded_at) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as date), ?3, now())",
                involvement, on.toString(), kind);
    }

    private void leads(Involvement one, boolean leads) {
        world.run("update involvement set lead = cast(?2 as boolean) where id = cast(?1 as uuid)", one.id(), leads);
    }

    private String periods(Involvement one, String which) {
        return world.texts("select count(*) as t from lead_period where involvement_id = cast(?1 as uuid) and " + which, one.id()).get(0);
    }

    private static List<String> read(Timeline timeline) {
        return timeline.events().stream().map(event -> event.on() + " " + event.kind() + " " + event.about()).toList();
    }

    private List<Event> of(Timeline timeline, Kind... kinds) {
        return timeline.events().stream().filter(event -> List.of(kinds).contains(event.kind())).toList();
    }

    @Test
    void the_last_contact_is_told_by_its_day_and_earlier_ones_by_their_month() {
        contact(world.teaching.id(), Days.TODAY.minusDays(1), "PHONE");
        contact(world.teaching.id(), LocalDate.of(2026, 1, 9), "SEEN");
        contact(world.teaching.id(), LocalDate.of(2026, 1, 20), "PHONE");
        contact(world.teaching.id(), LocalDate.of(2025, 11, 3), "PHONE");
        List<Event> contacts = of(timeline("social"), Kind.SEEN, Kind.IN_TOUCH);
        assertEquals(List.of("2026-03-15 IN_TOUCH false", "2026-01-01 SEEN true", "2025-11-01 IN_TOUCH true"),
                contacts.stream().map(event -> event.on() + " " + event.kind() + " " + event.wholeMonth()).toList());
    }

    @Test
    void no_more_than_the_latest_months_of_each_are_told() {
        IntStream.range(0, 40).forEach(month -> contact(world.teaching.id(), Days.TODAY.minusMonths(month), "SEEN"));
        assertEquals(PastSupport.MONTHS, of(timeline("social"), Kind.SEEN).size());
    }

    @Test
    void who_led_from_when_to_when_is_kept_by_whichever_way_the_lead_goes() {
        leads(world.lead, false);
        leads(world.teaching, true);
        Timeline timeline = timeline("teacher");
        assertEquals(2, of(timeline, Kind.LED).size());
        assertEquals(List.of(Days.TODAY), of(timeline, Kind.LED_NO_LONGER).stream().map(Event::on).toList(), "on no day that is still to come");
        leads(world.teaching, false);
        leads(world.teaching, true);
        assertEquals("1", periods(world.teaching, "true"), "laid down and taken up again on one day");
        world.run("update involvement set lead = false, ended_on = started_on where id = cast(?1 as uuid)", world.teaching.id());
        assertEquals("0", periods(world.teaching, "to_date is null"));
    }

    @Test
    void of_somebody_who_is_hidden_neither_contact_nor_leading_is_told_and_nothing_differs() {
        contact(world.teaching.id(), LocalDate.of(2026, 1, 9), "SEEN");
        Timeline before = timeline("social");
        Involvement hidden = world.some.anInvolvement(world.child, world.some.aPractitioner("CAMHS_CLINICIAN", "CAMHS"));
        entities.flushAndForget();
        contact(hidden.id(), LocalDate.of(2026, 1, 9), "SEEN");
        contact(hidden.id(), LocalDate.of(2025, 1, 9), "SEEN");
        leads(world.lead, false);
        leads(hidden, true);
        leads(hidden, false);
        leads(world.lead, true);
        assertEquals("1", periods(hidden, "to_date is not null"));
        Timeline after = timeline("social");
        assertEquals(read(before), read(after));
        assertEquals(before.past(), after.past());
    }

    @Test
    void plans_stand_in_their_place_for_those_who_may_know() {
        world.run("insert into plan_status (id, child_id, plan, from_date, to_date) values (gen_random_uuid(), cast(?1 as uuid), 'CIN', date '2025-01-05', date '2025-06-30')",
                world.child.id());
        Timeline timeline = timeline("teacher");
        assertEquals(List.of("2025-06-30 PLAN_ENDED", "2025-01-05 PLAN_BEGAN"),
                of(timeline, Kind.PLAN_BEGAN, Kind.PLAN_ENDED).stream().map(event -> event.on() + " " + event.kind()).toList());
        assertTrue(timeline.events().indexOf(of(timeline, Kind.PLAN_ENDED).get(0)) < timeline.events().indexOf(of(timeline, Kind.PLAN_BEGAN).get(0)));
    }
}
