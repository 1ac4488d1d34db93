package org.patchwork.statutory.boundary;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** A child with a lead, a police officer with a sergeant, and a teacher who has nothing to do with either. */
final class StatutoryWorld {

    final Child child;
    final Practitioner officer;

    StatutoryWorld(EntityManager entities) {
        Examples some = new Examples(entities);
        child = some.aChild();
        officer = some.aPractitioner("POLICE_OFFICER", "POLICE");
        Practitioner sergeant = some.aPractitioner("MANAGER", "POLICE");
        officer.answerTo(sergeant);
        Practitioner lead = some.aPractitioner("SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE");
        some.anInvolvement(child, lead).lead(true);
        some.anAccount("officer", officer);
        some.anAccount("sergeant", sergeant);
        some.anAccount("lead", lead);
        some.anAccount("teacher", some.aPractitioner("TEACHER", "SCHOOL"));
    }

    static Wiring wiring(EntityManager manager, String who, Duration later) {
        return new Wiring(manager, Clock.fixed(Days.NOW.plus(later), Days.ZONE)).calledBy(who).with(PolicyInForce.class, Shipped.policy());
    }
}
