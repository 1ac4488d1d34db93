package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.rules.fact.AccessMode;
import org.patchwork.sharing.control.ImpactReading.ChildRead;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;

/** Previews and "who could see" meet an emergency as a fact, like the viewer's own map does. */
class EmergencyStandingsTest {

    private static final String OPENED = """
            insert into emergency_access (id, account_id, practitioner_id, child_id, reason_code, reason, opened_at, expires_at, review_due_at, escalates_at)
            select gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), 'MISSING', 'r', s.at, s.at + interval '4 hours',
                   s.at + interval '2 days', s.at + interval '4 days' from (select cast(?4 as timestamptz) as at) s
            """;

    @RegisterExtension
    final Entities entities = new Entities();

    @Test
    void whoever_broke_the_glass_stands_in_an_emergency_until_it_is_over_and_nobody_else_does() throws SQLException {
        Examples some = new Examples(entities.manager());
        Child child = some.aChild();
        Practitioner clinician = some.aPractitioner("AE_CLINICIAN", "HOSPITAL");
        Practitioner teacher = some.aPractitioner("TEACHER", "SCHOOL");
        some.anInvolvement(child, teacher);
        Account account = some.anAccount("clinician", clinician);
        entities.manager().createNativeQuery(OPENED).setParameter(1, account.id()).setParameter(2, clinician.id())
                .setParameter(3, child.id()).setParameter(4, Days.NOW.toString()).executeUpdate();
        ChildRead during = read(child, Duration.ZERO);
        assertEquals(AccessMode.BREAK_GLASS, during.standings().get(clinician.id()).emergency().mode());
        assertNotNull(during.standings().get(teacher.id()));
        assertNull(during.standings().get(teacher.id()).emergency());
        assertNull(during.row().emergency());
        assertNull(read(child, Duration.ofHours(4)).standings().get(clinician.id()));
    }

    private ChildRead read(Child child, Duration later) throws SQLException {
        Connection connection = entities.manager().unwrap(Connection.class);
        return new ImpactReading(connection, Clock.offset(Days.CLOCK, later)).read(List.of(child.id())).iterator().next();
    }
}
