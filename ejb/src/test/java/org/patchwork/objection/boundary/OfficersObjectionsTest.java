package org.patchwork.objection.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.entity.Account;
import org.patchwork.objection.boundary.RestrictionRefused.Cause;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** A family writes to the council that a service is not to be shown. */
class OfficersObjectionsTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Child child;

    @BeforeEach
    void two_nurses_and_a_teacher_support_a_child() {
        Examples some = new Examples(entities.manager());
        child = some.aChild();
        some.anInvolvement(child, some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING"));
        some.anInvolvement(child, some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING"));
        some.anInvolvement(child, some.aPractitioner("TEACHER", "SCHOOL"));
        for (String officer : List.of("ig", "ig2")) {
            some.kept(new Account(UUID.randomUUID(), officer, "$argon2id$none", "Officer", null, Set.of("INFORMATION_GOVERNANCE"))).acceptCode(Days.NOW);
        }
    }

    @Test
    void it_is_recorded_against_each_involvement_of_the_service_once_and_another_officer_decides() {
        assertEquals(2, as("ig", OfficersObjections.class).object(child.id(), "SCHOOL_NURSING", "PARENT", "NOT_NEEDED"));
        assertEquals(0, as("ig", OfficersObjections.class).object(child.id(), "SCHOOL_NURSING", "CHILD", "OTHER"), "each once");
        assertEquals(0, as("ig", OfficersObjections.class).object(child.id(), "CAMHS", "CHILD", "OTHER"));
        assertEquals(3, Rows.of(entities.manager(), "select id from access_record where action = 'OBJECTION_RECORDED'").size(), "asking is recorded too");

        List<RestrictionEntry> waiting = as("ig2", RestrictionDesk.class).objections(Locale.UK);
        assertEquals(2, waiting.size());
        UUID one = waiting.get(0).id();
        assertTrue(as("ig", RestrictionDesk.class).objections(Locale.UK).stream().allMatch(RestrictionEntry::mine));
        assertEquals(Cause.OWN, refusal(() -> as("ig", RestrictionDesk.class).decide(one, true, "ART_21_1_RIGHTS_OUTWEIGH", "No need shown")));
        as("ig2", RestrictionDesk.class).decide(one, true, "ART_21_1_RIGHTS_OUTWEIGH", "No need shown");
    }

    @Test
    void what_is_missing_is_named() {
        assertEquals(Cause.BEHALF_MISSING, refusal(() -> as("ig", OfficersObjections.class).object(child.id(), "SCHOOL", null, "OTHER")));
        assertEquals(Cause.REASON_MISSING, refusal(() -> as("ig", OfficersObjections.class).object(child.id(), "SCHOOL", "CHILD", "BECAUSE")));
    }

    private static Cause refusal(Runnable act) {
        return assertThrows(RestrictionRefused.class, act::run).refusal();
    }

    private <T> T as(String who, Class<T> service) {
        entities.flushAndForget();
        return new Wiring(entities.manager(), Days.CLOCK).calledBy(who).with(PolicyInForce.class, Shipped.policy()).get(service);
    }
}
