package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.boundary.ContactRefused.Cause;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.entity.Child;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.News;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

class ContactDiaryTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Child child;
    private Involvement nursing;

    @BeforeEach
    void a_nurse_who_works_with_a_child_and_one_who_does_not() {
        some = new Examples(entities.manager());
        child = some.aChild();
        Practitioner nurse = some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING");
        some.anAccount("nurse", nurse);
        nursing = some.anInvolvement(child, nurse);
        some.anAccount("stranger", some.aPractitioner("YOUTH_WORKER", "YOUTH_SERVICE"));
    }

    @Test
    void seen_today_stands_on_the_map_for_the_team() {
        record("nurse", Days.TODAY, ContactKind.SEEN);
        some.anAccount("teacher", teacher());
        entities.flushAndForget();
        SupportMap map = (SupportMap) wiring("teacher", Days.CLOCK).get(SupportNetwork.class).mapOf(child.id(), Locale.UK);
        assertEquals(Days.TODAY, map.agencies().stream().flatMap(agency -> agency.people().stream())
                .filter(person -> !person.own()).findFirst().orElseThrow().lastContactOn());
    }

    private Practitioner teacher() {
        Practitioner teacher = some.aPractitioner("TEACHER", "SCHOOL");
        some.anInvolvement(child, teacher);
        return teacher;
    }

    @Test
    void a_second_tap_is_the_same_contact_and_another_kind_is_another() {
        UUID first = record("nurse", Days.TODAY, ContactKind.SEEN);
        assertEquals(first, record("nurse", Days.TODAY, ContactKind.SEEN));
        record("nurse", Days.TODAY, ContactKind.PHONE);
        assertEquals(2, contacts());
    }

    @Test
    void a_day_before_the_work_began_or_still_to_come_is_refused() {
        assertEquals(Cause.DAY_OUT_OF_RANGE, refusal("nurse", nursing.startedOn().minusDays(1)));
        assertEquals(Cause.DAY_OUT_OF_RANGE, refusal("nurse", Days.TODAY.plusDays(1)));
        assertEquals(Cause.DAY_OUT_OF_RANGE, refusal("nurse", null));
        record("nurse", nursing.startedOn(), ContactKind.MEETING);
        assertEquals(1, contacts());
    }

    @Test
    void nobody_records_contact_with_a_child_they_do_not_work_with() {
        assertEquals(Cause.NOT_ON_THE_TEAM, refusal("stranger", Days.TODAY));
        nursing.invite(Days.NOW);
        assertEquals(Cause.NOT_ON_THE_TEAM, refusal("nurse", Days.TODAY));
        assertEquals(0, contacts());
    }

    @Test
    void what_was_recorded_today_can_be_taken_back_by_whoever_recorded_it() {
        UUID contact = record("nurse", Days.TODAY, ContactKind.SEEN);
        undo("stranger", contact, Days.CLOCK);
        assertEquals(1, contacts());
        undo("nurse", contact, Clock.offset(Days.CLOCK, Duration.ofDays(1)));
        assertEquals(1, contacts());
        undo("nurse", contact, Days.CLOCK);
        assertEquals(0, contacts());
        undo("nurse", contact, Days.CLOCK);
    }

    @Test
    void whoever_was_told_of_a_contact_that_is_taken_back_is_told_no_longer() {
        some.anAccount("teacher", teacher());
        UUID seen = record("nurse", Days.TODAY, ContactKind.SEEN);
        record("nurse", Days.TODAY, ContactKind.PHONE);
        assertEquals(List.of("CONTACT_RECORDED", "CONTACT_RECORDED"), News.kinds(News.of(wiring("teacher", Days.CLOCK))));
        undo("nurse", seen, Days.CLOCK);
        assertEquals(List.of("CONTACT_RECORDED"), News.kinds(News.of(wiring("teacher", Days.CLOCK))));
    }

    private UUID record(String username, LocalDate on, ContactKind kind) {
        UUID contact = wiring(username, Days.CLOCK).get(ContactDiary.class).record(child.id(), on, kind);
        entities.flushAndForget();
        return contact;
    }

    private Cause refusal(String username, LocalDate on) {
        return assertThrows(ContactRefused.class, () -> record(username, on, ContactKind.SEEN)).refusal();
    }

    private void undo(String username, UUID contact, Clock clock) {
        wiring(username, clock).get(ContactDiary.class).undo(contact);
        entities.flushAndForget();
    }

    private long contacts() {
        return entities.manager().createQuery("select count(c) from Contact c where c.involvement = :involvement", Long.class)
                .setParameter("involvement", nursing).getSingleResult();
    }

    private Wiring wiring(String username, Clock clock) {
        return new Wiring(entities.manager(), clock).calledBy(username).with(PolicyInForce.class, Shipped.policy());
    }
}
