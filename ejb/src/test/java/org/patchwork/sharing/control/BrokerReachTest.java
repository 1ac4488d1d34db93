package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

class BrokerReachTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Child child;
    private Practitioner clinician;
    private Practitioner other;

    @BeforeEach
    void a_child_and_two_practitioners() {
        Examples some = new Examples(entities.manager());
        child = some.aChild();
        clinician = some.aPractitioner("AE_CLINICIAN", "HOSPITAL");
        other = some.aPractitioner("PARAMEDIC", "HOSPITAL");
    }

    @Test
    void a_mark_counts_for_who_made_it_and_that_child_alone() {
        at(Days.NOW).markUnreachable(child.id(), clinician.id());
        assertTrue(marked(clinician, Days.NOW.minus(Duration.ofHours(1))));
        assertFalse(marked(other, Days.NOW.minus(Duration.ofHours(1))));
        Child another = new Examples(entities.manager()).aChild();
        assertFalse(at(Days.NOW).brokerMarkedUnreachable(another.id(), clinician.id(), Days.NOW.minus(Duration.ofHours(1))));
    }

    @Test
    void a_mark_from_before_does_not_count_and_one_of_that_very_moment_does() {
        at(Days.NOW).markUnreachable(child.id(), clinician.id());
        assertTrue(marked(clinician, Days.NOW));
        assertFalse(marked(clinician, Days.NOW.plusMillis(1)));
    }

    @Test
    void the_latest_of_several_marks_is_told() {
        assertEquals(Optional.empty(), at(Days.NOW).lastMark(child.id(), clinician.id()));
        at(Days.NOW).markUnreachable(child.id(), clinician.id());
        at(Days.NOW.plusSeconds(600)).markUnreachable(child.id(), clinician.id());
        assertEquals(Optional.of(Days.NOW.plusSeconds(600)), at(Days.NOW).lastMark(child.id(), clinician.id()));
    }

    @Test
    void a_mark_is_never_taken_back() {
        at(Days.NOW).markUnreachable(child.id(), clinician.id());
        assertThrows(PersistenceException.class, () -> entities.manager().createNativeQuery("delete from broker_unreachable").executeUpdate());
    }

    private boolean marked(Practitioner who, Instant since) {
        return at(Days.NOW).brokerMarkedUnreachable(child.id(), who.id(), since);
    }

    private BrokerReach at(Instant now) {
        return new Wiring(entities.manager(), Clock.fixed(now, Days.ZONE)).get(BrokerReach.class);
    }
}
