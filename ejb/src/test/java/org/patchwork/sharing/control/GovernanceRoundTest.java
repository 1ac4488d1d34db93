package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.entity.Account;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.UnusualAccess;
import org.patchwork.audit.boundary.UnusualAccesses;
import org.patchwork.audit.control.AccessRecords;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

class GovernanceRoundTest {

    private static final Instant NIGHT = Days.TODAY.atTime(23, 30).atZone(Days.ZONE).toInstant();

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Account worker;
    private Account officer;
    private Practitioner practitioner;

    @BeforeEach
    void a_worker_and_an_officer() {
        some = new Examples(entities.manager());
        practitioner = some.aPractitioner("DSL", "SCHOOL");
        worker = some.anAccount("worker", practitioner);
        officer = some.anAccount("officer", null);
        entities.manager().createNativeQuery("insert into account_role values (?1, 'INFORMATION_GOVERNANCE')").setParameter(1, officer.id()).executeUpdate();
    }

    @Test
    void repeated_searches_for_children_not_supported_are_found_and_told_once() {
        for (int search = 0; search < 5; search++) {
            look(null, "SEARCH", "NA", UUID.randomUUID() + ":R083:STUB;", Days.NOW);
        }
        round(Days.NOW);
        round(Days.NOW.plusSeconds(60));
        assertEquals(List.of("REPEATED_SEARCH 5"), found());
        assertEquals(1, told("UNUSUAL_ACCESS"));
        look(null, "SEARCH", "NA", UUID.randomUUID() + ":R083:STUB;", Days.NOW.plusSeconds(90));
        round(Days.NOW.plusSeconds(120));
        assertEquals(List.of("REPEATED_SEARCH 6"), found());
        assertEquals(1, told("UNUSUAL_ACCESS"));
    }

    @Test
    void searches_for_ones_own_children_are_not_unusual() {
        for (int search = 0; search < 20; search++) {
            look(null, "SEARCH", "NA", UUID.randomUUID() + ":-:OPEN;", Days.NOW);
        }
        round(Days.NOW);
        assertEquals(List.of(), found());
    }

    @Test
    void a_look_at_a_namesake_is_unusual_unless_it_is_the_practitioners_work() {
        Child namesake = some.kept(new Child(some.aPerson("Dev", "shah", Days.TODAY.minusYears(5))));
        look(namesake.id(), "VIEW", "STUB", "", Days.NOW);
        round(Days.NOW);
        assertEquals(List.of("SAME_SURNAME 1"), found());
        Child own = some.kept(new Child(some.aPerson("Ravi", "Shah", Days.TODAY.minusYears(5))));
        some.anInvolvement(own, practitioner);
        look(own.id(), "VIEW", "OPEN", "", Days.NOW);
        round(Days.NOW);
        assertEquals(List.of("SAME_SURNAME 1"), found());
    }

    @Test
    void a_look_into_the_own_household_is_unusual() {
        Child child = some.aChild();
        UUID namesake = some.aPerson("Priya", "Shah", Days.TODAY.minusYears(35)).id();
        UUID household = UUID.randomUUID();
        entities.manager().createNativeQuery("insert into household (id) values (?1)").setParameter(1, household).executeUpdate();
        for (UUID member : List.of(child.id(), namesake)) {
            entities.manager().createNativeQuery("insert into household_member (id, household_id, person_id) values (gen_random_uuid(), ?1, ?2)")
                    .setParameter(1, household).setParameter(2, member).executeUpdate();
        }
        look(child.id(), "VIEW", "STUB", "", Days.NOW);
        round(Days.NOW);
        assertEquals(List.of("SAME_HOUSEHOLD 1"), found());
    }

    @Test
    void looks_at_night_are_unusual_but_for_those_on_call() {
        UUID child = some.aChild().id();
        for (int look = 0; look < 5; look++) {
            look(child, "VIEW", "OPEN", "", NIGHT);
        }
        entities.manager().createNativeQuery("update unusual_access_rule set except_roles = '{DSL}' where code = 'NIGHT'").executeUpdate();
        round(NIGHT);
        assertEquals(List.of(), found());
        entities.manager().createNativeQuery("update unusual_access_rule set except_roles = '{}' where code = 'NIGHT'").executeUpdate();
        round(NIGHT);
        assertEquals(List.of("NIGHT 5"), found());
    }

    @Test
    void many_looks_are_a_spike_only_for_somebody_who_usually_looks_seldom() {
        UUID child = some.aChild().id();
        for (int look = 0; look < 45; look++) {
            look(child, "VIEW", "OPEN", "", Days.NOW);
        }
        round(Days.NOW);
        assertEquals(List.of("SPIKE 45"), found());
        for (int look = 0; look < 45 * 28; look++) {
            look(child, "VIEW", "OPEN", "", Days.NOW.minusSeconds(86_400L * 5));
        }
        entities.manager().createNativeQuery("update unusual_access_rule set active = false where code <> 'SPIKE'").executeUpdate();
        round(Days.NOW.plusSeconds(30));
        assertEquals(List.of("SPIKE 45"), found(), "45 a day have become usual, and nothing is added");
    }

    @Test
    void guessing_for_records_is_found() {
        for (int look = 0; look < 10; look++) {
            look(null, "VIEW", "NOT_FOUND", "absent:" + UUID.randomUUID(), Days.NOW);
        }
        round(Days.NOW);
        assertEquals(List.of("NOT_FOUND 10"), found());
    }

    @Test
    void an_officer_decides_once_and_may_silence_the_rule_for_a_while() {
        guessing_for_records_is_found();
        UnusualAccesses accesses = accesses();
        UnusualAccess finding = accesses.list().get(0);
        assertThrows(IllegalArgumentException.class, () -> accesses.decide(finding.id(), UnusualAccess.Outcome.EXPLAINED, " "));
        assertTrue(accesses.decide(finding.id(), UnusualAccess.Outcome.EXPLAINED, "Wrong link in a mail"));
        assertFalse(accesses.decide(finding.id(), UnusualAccess.Outcome.BREACH, "Second"));
        assertThrows(IllegalArgumentException.class, () -> accesses.mute(finding.id(), 93, "Too long"));
        accesses.mute(finding.id(), 7, "Wrong link in a mail");
        Instant tomorrow = Days.NOW.plusSeconds(86_400);
        for (int look = 0; look < 10; look++) {
            look(null, "VIEW", "NOT_FOUND", "", tomorrow);
        }
        round(tomorrow);
        assertEquals(1, found().size());
        assertEquals("EXPLAINED", accesses.find(finding.id()).orElseThrow().outcome());
    }

    @Test
    void alarms_of_decisions_are_told_once_to_officers_and_can_be_dealt_with() {
        entities.manager().createNativeQuery("insert into due_obligation (id, obligation, child_id, account_id, rule_id, raised_at) values (gen_random_uuid(), 'ALERT_IG', ?1, ?2, 'R030', now())")
                .setParameter(1, some.aChild().id()).setParameter(2, worker.id()).executeUpdate();
        round(Days.NOW);
        round(Days.NOW);
        assertEquals(1, told("GOVERNANCE_ALARM"));
        OpenAlarms alarms = wiring(Days.NOW).get(OpenAlarms.class);
        assertEquals("Amina Khan R030", alarms.list().get(0).childName() + " " + alarms.list().get(0).ruleId());
        alarms.done(alarms.list().get(0).id());
        assertEquals(List.of(), alarms.list());
    }

    private UnusualAccesses accesses() {
        return wiring(Days.NOW).calledBy("officer").get(UnusualAccesses.class);
    }

    private List<String> found() {
        return accesses().list().stream().map(finding -> finding.rule() + " " + finding.looks()).toList();
    }

    private long told(String kind) {
        return (Long) entities.manager().createNativeQuery("select count(*) from alert where kind = ?1 and account_id = ?2").setParameter(1, kind)
                .setParameter(2, officer.id()).getSingleResult();
    }

    private void round(Instant now) {
        wiring(now).get(GovernanceRound.class).go();
    }

    private Wiring wiring(Instant now) {
        return new Wiring(entities.manager(), Clock.fixed(now, Days.ZONE));
    }

    private void look(UUID child, String action, String gate, String decisions, Instant at) {
        wiring(at).get(AccessRecords.class).add(new Viewer(worker.id(), practitioner.id(), "", null, null, null, null, null, true, true),
                List.of(new AccessEntry(UUID.randomUUID(), child, action, gate, "-", "ab12", decisions, Map.of(), null)), at);
    }
}
