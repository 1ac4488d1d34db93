package org.patchwork.policy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.policy.boundary.PolicyEventEntry.Act;
import org.patchwork.policy.boundary.PolicyRefused.Cause;
import org.patchwork.policy.boundary.ServiceHideEntry.Standing;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** A whole service hidden by two officers: what they may do, and what a practitioner then sees. */
class ServiceHidesTest {

    private static final LocalDateTime TOMORROW = LocalDateTime.of(2026, 3, 17, 10, 30);

    @RegisterExtension
    final Entities entities = new Entities();

    private Officers officers;
    private Child child;

    @BeforeEach
    void a_teacher_and_a_housing_officer_support_a_child() {
        Examples some = new Examples(entities.manager());
        officers = new Officers(entities.manager(), "ann", "ben", "cat");
        child = some.aChild();
        Practitioner teacher = some.aPractitioner("TEACHER", "SCHOOL");
        some.anInvolvement(child, teacher);
        some.anInvolvement(child, some.aPractitioner("HOUSING_OFFICER", "HOUSING"));
        some.anAccount("teacher", teacher);
    }

    private int shown() {
        entities.flushAndForget();
        OpenRecord record = (OpenRecord) new Wiring(entities.manager(), officers.clock()).calledBy("teacher")
                .with(PolicyInForce.class, Shipped.policy()).get(SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK);
        assertFalse(record.brokered());
        return record.involvements().size();
    }

    private Cause refused(Runnable act) {
        Cause cause = assertThrows(PolicyRefused.class, act::run).refusal();
        entities.flushAndForget();
        return cause;
    }

    private UUID hidden() {
        UUID hide = officers.hides("ann").ask("HOUSING", TOMORROW, "A list of addresses was stolen");
        officers.hides("ben").confirm(hide);
        return hide;
    }

    private Standing standing() {
        return officers.hides("cat").list().get(0).standing();
    }

    @Test
    void nothing_is_hidden_before_a_second_officer_confirms() {
        UUID hide = officers.hides("ann").ask("HOUSING", TOMORROW, "A list of addresses was stolen");
        assertEquals(2, shown());
        assertEquals(Cause.SECOND_OFFICER_NEEDED, refused(() -> officers.hides("ann").confirm(hide)));
        assertEquals(2, shown());
        officers.hides("ben").confirm(hide);
        assertEquals(1, shown());
        assertEquals(Standing.ACTIVE, standing());
        assertEquals("R084", entities.manager().createNativeQuery(
                "select substring(decisions from 'R084') from access_record where decisions like '%R084:HIDE%' limit 1").getSingleResult());
    }

    @Test
    void it_shows_again_by_itself_at_its_very_moment() {
        hidden();
        officers.at(TOMORROW.atZone(Days.ZONE).toInstant().minusNanos(1000));
        assertEquals(1, shown());
        officers.at(TOMORROW.atZone(Days.ZONE).toInstant());
        assertEquals(2, shown());
        assertEquals(Standing.EXPIRED, standing());
        assertEquals(List.of(), officers.hides("ann").open());
    }

    @Test
    void an_asking_that_nobody_confirms_within_the_hour_lapses() {
        UUID hide = officers.hides("ann").ask("HOUSING", TOMORROW, "A list of addresses was stolen");
        assertEquals(Days.NOW.plus(Duration.ofHours(1)), officers.hides("ben").open().get(0).lapsesAt());
        officers.later(Duration.ofHours(1));
        assertEquals(Standing.LAPSED, standing());
        assertEquals(Cause.HIDE_NOT_WAITING, refused(() -> officers.hides("ben").confirm(hide)));
        assertEquals(2, shown());
    }

    @Test
    void ending_it_early_takes_two_officers_as_well() {
        UUID hide = hidden();
        assertEquals(Cause.HIDE_NOT_WAITING, refused(() -> officers.hides("cat").confirmEnd(hide)));
        officers.hides("ann").askEnd(hide, "It was a false alarm");
        assertEquals(Standing.END_WAITING, standing());
        assertEquals(Cause.SECOND_OFFICER_NEEDED, refused(() -> officers.hides("ann").confirmEnd(hide)));
        assertEquals(1, shown());
        officers.later(Duration.ofHours(1));
        assertEquals(Cause.HIDE_NOT_WAITING, refused(() -> officers.hides("ben").confirmEnd(hide)));
        officers.hides("ben").askEnd(hide, "It was a false alarm indeed");
        officers.hides("ann").confirmEnd(hide);
        assertEquals(2, shown());
        assertEquals(Standing.ENDED, standing());
    }

    @Test
    void an_asking_is_withdrawn_and_can_be_made_again() {
        UUID hide = officers.hides("ann").ask("HOUSING", TOMORROW, "A list of addresses was stolen");
        assertEquals(Cause.ALREADY_HIDDEN, refused(() -> officers.hides("ben").ask("HOUSING", TOMORROW, "Me too")));
        officers.hides("ben").withdraw(hide);
        assertEquals(Standing.WITHDRAWN, standing());
        assertEquals(Cause.HIDE_NOT_WAITING, refused(() -> officers.hides("ben").confirm(hide)));
        hidden();
        assertEquals(1, shown());
    }

    @Test
    void services_times_and_reasons_that_cannot_be_are_refused() {
        ServiceHides desk = officers.hides("ann");
        assertEquals(Cause.UNKNOWN_SERVICE, refused(() -> desk.ask("HOUSINGS", TOMORROW, "x")));
        assertEquals(Cause.HIDE_TOO_LONG, refused(() -> desk.ask("HOUSING", LocalDateTime.of(2026, 3, 30, 11, 30, 1), "x")));
        assertEquals(Cause.ENDS_BEFORE_IT_BEGINS, refused(() -> desk.ask("HOUSING", LocalDateTime.of(2026, 3, 16, 10, 30), "x")));
        assertEquals(Cause.TIME_DOES_NOT_EXIST, refused(() -> desk.ask("HOUSING", LocalDateTime.of(2026, 3, 29, 1, 15), "x")));
        assertEquals(Cause.NOTE_UNUSABLE, refused(() -> desk.ask("HOUSING", TOMORROW, " ")));
        assertEquals(Cause.NO_SUCH_HIDE, refused(() -> desk.confirm(UUID.randomUUID())));
        desk.ask("HOUSING", LocalDateTime.of(2026, 3, 30, 11, 30), "Fourteen days, over the change of the clocks");
    }

    @Test
    void everyone_in_information_governance_is_told() {
        hidden();
        List<PolicyEventEntry> news = officers.versions("cat").unseen();
        assertEquals(List.of(Act.HIDE_CONFIRMED, Act.HIDE_ASKED), news.stream().map(PolicyEventEntry::act).toList());
        assertTrue(news.stream().allMatch(event -> event.serviceCode().equals("HOUSING")));
        assertEquals("A list of addresses was stolen", news.get(1).note());
    }
}
