package org.patchwork.broker.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.broker.boundary.RelayRefused.Cause;
import org.patchwork.directory.boundary.OpeningHours;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** A desk's numbers, hours and reply times. */
class BrokerDesksTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private RelayWorld world;

    @BeforeEach
    void a_desk() {
        world = new RelayWorld(entities.manager());
    }

    @Test
    void a_change_is_on_the_next_map_and_one_made_from_an_older_page_is_refused() {
        DeskDetails seen = desks("desk").get();
        OpeningHours nights = OpeningHours.of("18:00-23:00,-,-,-,-,-,-");
        desks("desk").change(new DeskDetails(" Night desk ", "+441632960001", null, nights, seen.version()));
        assertEquals("Night desk", world.asker().offerFor(world.child.id()).desk().name());
        assertFalse(world.asker().offerFor(world.child.id()).desk().openNow());
        assertEquals(nights, desks("desk").get().hours());
        assertEquals(Cause.CHANGED_MEANWHILE, refusal(() -> desks("desk").change(seen)));
    }

    @Test
    void only_a_manager_of_the_desk_changes_it() {
        world.staff("clerk", world.desk, false);
        assertFalse(desks("clerk").manages());
        assertEquals(Cause.NOT_FOUND, refusal(() -> desks("clerk").get()));
        DeskDetails details = desks("desk").get();
        assertEquals(Cause.NOT_FOUND, refusal(() -> desks("clerk").change(details)));
    }

    @Test
    void a_desk_needs_a_name_and_numbers_that_can_be_dialled() {
        int version = desks("desk").get().version();
        assertEquals(Cause.NAME_MISSING, refusal(() -> desks("desk").change(new DeskDetails(" ", "+441632960001", null, OpeningHours.OFFICE, version))));
        assertEquals(Cause.PHONE_WRONG, refusal(() -> desks("desk").change(new DeskDetails("Desk", "ring us", null, OpeningHours.OFFICE, version))));
        assertEquals(Cause.PHONE_WRONG, refusal(() -> desks("desk").change(new DeskDetails("Desk", "+441632960001", "0", OpeningHours.OFFICE, version))));
    }

    @Test
    void reply_times_are_counted_in_the_desks_own_hours() {
        for (int i = 0; i < 5; i++) {
            add("PASSED_ON", 10 * (i + 1));
        }
        ReplyTime time = desks("desk").replyTimes().get(0);
        assertEquals(5, time.count());
        assertEquals(30, time.median());
        assertEquals(46, time.ninetieth());
    }

    @Test
    void passing_on_and_answering_are_measured_and_a_night_does_not_count() {
        world.behind("clinician", "CAMHS_CLINICIAN", "CAMHS");
        world.later(Days.TODAY.atTime(16, 50).atZone(Days.ZONE).toInstant());
        UUID message = world.send("Could we speak?");
        Instant morning = Days.TODAY.plusDays(1).atTime(9, 5).atZone(Days.ZONE).toInstant();
        world.later(morning);
        world.inbox().passOn(message);
        world.replies("clinician").reply(world.replies("clinician").list().get(0).id(), "Yes");
        world.later(morning.plus(Duration.ofMinutes(40)));
        world.inbox().answer(message, "Yes");
        assertEquals(List.of("ANSWERED 40", "PASSED_ON 15"), world.texts("select step || ' ' || minutes as x from broker_time order by 1"));
    }

    @Test
    void figures_of_fewer_than_five_are_not_told() {
        for (int i = 0; i < 4; i++) {
            add("ANSWERED", 10);
        }
        ReplyTime time = desks("desk").replyTimes().get(0);
        assertNull(time.count());
        assertNull(time.median());
        assertNull(time.ninetieth());
    }

    @Test
    void reply_times_are_for_the_desks_manager_and_the_councils() {
        add("ANSWERED", 10);
        world.staff("clerk", world.desk, false);
        assertEquals(List.of(), desks("clerk").replyTimes());
        assertEquals(List.of(), desks("teacher").replyTimes());
        assertEquals(1, desks("desk").replyTimes().size());
    }

    @Test
    void a_time_once_measured_stays() {
        add("ANSWERED", 10);
        assertThrows(RuntimeException.class, () -> world.run("delete from broker_time"));
    }

    private void add(String step, int minutes) {
        world.run("insert into broker_time (id, broker_id, month, step, minutes) values (gen_random_uuid(), cast(?1 as uuid), date '2026-03-01', '"
                + step + "', " + minutes + ")", world.desk.id());
    }

    private BrokerDesks desks(String username) {
        return world.as(username).get(BrokerDesks.class);
    }

    private static Cause refusal(Runnable act) {
        return assertThrows(RelayRefused.class, act::run).refusal();
    }
}
