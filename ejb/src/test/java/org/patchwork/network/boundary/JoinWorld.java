package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.boundary.JoinRefused.Cause;
import org.patchwork.notice.boundary.Notice;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Household;
import org.patchwork.people.entity.HouseholdMember;
import org.patchwork.people.entity.Person;
import org.patchwork.people.entity.PersonIdentifier;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.News;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** A child with an NHS number, a home and a lead, and a nurse who is not involved. */
final class JoinWorld {

    static final LocalDate BORN = Days.TODAY.minusYears(9);

    final Examples some;
    final Child child;
    final Practitioner nurse;
    private final Entities entities;

    JoinWorld(Entities entities) {
        this.entities = entities;
        some = new Examples(entities.manager());
        child = some.aChild();
        Person person = entities.manager().find(Person.class, child.id());
        some.kept(new PersonIdentifier(UUID.randomUUID(), person, "NHS", "9990000018"));
        Household home = some.kept(new Household(UUID.randomUUID()));
        home.moveTo("1 Mill Lane", "QX1 2AB");
        some.kept(new HouseholdMember(UUID.randomUUID(), home, person, null));
        nurse = some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING");
        some.anAccount("nurse", nurse);
        Practitioner lead = some.aPractitioner("SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE");
        some.anAccount("lead", lead);
        some.anInvolvement(child, lead).lead(true);
    }

    JoinRequest request(LocalDate born, String kind, String value, LocalDate since, String reason) {
        return new JoinRequest(child.id(), born, kind, value, since, reason);
    }

    void join(String kind, String value) {
        joinAs("nurse", request(BORN, kind, value, Days.TODAY, "I see her weekly"));
    }

    void joinAs(String username, JoinRequest request) {
        entities.flushAndForget();
        joining(username).join(request);
        entities.flushAndForget();
    }

    void refused(Cause cause, JoinRequest request) {
        assertEquals(cause, assertThrows(JoinRefused.class, () -> joinAs("nurse", request)).refusal());
        entities.manager().flush();
    }

    StubRecord offer() {
        entities.flushAndForget();
        return joining("nurse").offerFor(child.id());
    }

    Object look() {
        entities.flushAndForget();
        return wiring("nurse", Days.CLOCK).get(SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK);
    }

    List<Notice> unread(String username) {
        entities.flushAndForget();
        return News.of(wiring(username, Days.CLOCK));
    }

    Joining joining(String username) {
        return wiring(username, Days.CLOCK).get(Joining.class);
    }

    Wiring wiring(String username, Clock clock) {
        return new Wiring(entities.manager(), clock).calledBy(username).with(PolicyInForce.class, Shipped.policy());
    }

    int membersSeenBy(String username) {
        return ((OpenRecord) wiring(username, Days.CLOCK).get(SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK)).involvements().size();
    }
}
