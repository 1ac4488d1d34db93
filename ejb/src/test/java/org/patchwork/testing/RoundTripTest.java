package org.patchwork.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.consent.entity.Consent;
import org.patchwork.consent.entity.ConsentScope;
import org.patchwork.directory.entity.Organisation;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Reach;
import org.patchwork.holder.entity.HolderDecision;
import org.patchwork.network.entity.Contact;
import org.patchwork.network.entity.Involvement;
import org.patchwork.network.entity.PlanStatus;
import org.patchwork.network.entity.RaisedSensitivity;
import org.patchwork.network.entity.Subject;
import org.patchwork.objection.entity.Objection;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.CompetenceAssessment;
import org.patchwork.people.entity.Person;
import org.patchwork.people.entity.PersonIdentifier;
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.protection.entity.AllowListEntry;
import org.patchwork.protection.entity.Conflict;
import org.patchwork.statutory.entity.StatutoryAccess;

/** What entities are told is what the database gives back, and what they must not be told they refuse. */
class RoundTripTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Child child;
    private Practitioner practitioner;

    @BeforeEach
    void a_child_and_a_practitioner() {
        some = new Examples(entities.manager());
        child = some.aChild();
        practitioner = some.aPractitioner("MIDWIFE", "MIDWIFERY");
    }

    @Test
    void a_practitioner_keeps_team_reach_manager_and_vetting() {
        Practitioner manager = some.kept(new Practitioner(UUID.randomUUID(), practitioner.team(), "Mary", "Hill", "MANAGER"));
        practitioner.answerTo(manager);
        practitioner.reachAt(new Reach("+447700900001", "+448081570001", "p@trust.example", "M-W-F--"));
        Practitioner again = again(Practitioner.class, practitioner.id());
        assertEquals("Mary Hill", again.manager().name());
        assertEquals("+448081570001", again.reach().safePhone());
        assertEquals("MIDWIFERY", again.team().service().serviceCode());
        assertTrue(again.vettedOn(Days.TODAY));
        assertFalse(again.vettedOn(Days.TODAY.plusYears(1)));
    }

    @Test
    void a_life_goes_from_expected_to_born_to_died() {
        Person person = some.kept(new Person(UUID.randomUUID(), "Baby", "Hill", null));
        person.expect(Days.TODAY.plusDays(30));
        assertTrue(again(Person.class, person.id()).unborn());
        Person expected = entities.manager().find(Person.class, person.id());
        expected.born(Days.TODAY);
        expected.callKnownAs("Bee");
        Person born = again(Person.class, person.id());
        assertFalse(born.unborn());
        assertEquals("Bee Hill", born.name());
        assertThrows(IllegalArgumentException.class, () -> born.expect(Days.TODAY));
        assertThrows(IllegalArgumentException.class, () -> born.died(Days.TODAY.minusDays(1)));
    }

    @Test
    void a_childs_record_keeps_protection_stay_identifiers_and_competence() {
        child.protect(RecordProtection.SHIELDED);
        child.agreeToStay(Days.TODAY);
        Person person = entities.manager().find(Person.class, child.id());
        PersonIdentifier identifier = some.kept(new PersonIdentifier(UUID.randomUUID(), person, "LOCAL_EDUCATION", " ab 12 "));
        CompetenceAssessment found = some.kept(new CompetenceAssessment(UUID.randomUUID(), child, CompetenceAssessment.Outcome.GILLICK,
                Days.TODAY, practitioner.id()));
        Child again = again(Child.class, child.id());
        assertEquals(RecordProtection.SHIELDED, again.recordProtection());
        assertEquals(Days.TODAY, again.stayAgreedOn());
        assertEquals(1L, entities.manager().createQuery("select count(i) from PersonIdentifier i where i.value = 'AB12'").getSingleResult());
        assertEquals("AB12", identifier.value());
        assertEquals(practitioner.id(), entities.manager().find(CompetenceAssessment.class, idOf(found)).assessedBy());
    }

    @Test
    void an_involvement_lives_from_invitation_to_its_end_and_may_recur() {
        Involvement involvement = some.anInvolvement(child, practitioner);
        involvement.invite(Days.NOW);
        assertTrue(again(Involvement.class, involvement.id()).awaitsAcceptance());
        Involvement invited = entities.manager().find(Involvement.class, involvement.id());
        assertFalse(invited.activeOn(Days.TODAY));
        invited.accept(Days.NOW);
        invited.lead(true);
        invited.raiseSensitivity(RaisedSensitivity.SENSITIVE_HEALTH);
        Involvement accepted = again(Involvement.class, involvement.id());
        assertTrue(accepted.activeOn(Days.TODAY) && accepted.leads());
        accepted.end(Days.TODAY);
        Involvement ended = again(Involvement.class, involvement.id());
        assertFalse(ended.leads());
        assertTrue(ended.activeOn(Days.TODAY));
        assertFalse(ended.activeOn(Days.TODAY.plusDays(1)));
        some.kept(new Involvement(UUID.randomUUID(), child.id(), practitioner.id(), practitioner.team().id(), "MIDWIFE",
                Days.TODAY.plusDays(1), Days.NOW));
    }

    @Test
    void an_involvement_refuses_what_cannot_be() {
        Involvement involvement = some.anInvolvement(child, practitioner);
        assertThrows(IllegalArgumentException.class, () -> involvement.accept(Days.NOW), "never invited");
        assertThrows(IllegalArgumentException.class, () -> involvement.end(Days.TODAY.minusDays(31)), "before it began");
        assertThrows(IllegalArgumentException.class, () -> involvement.concern(Subject.PARENT, null, true), "nobody named");
        involvement.concern(Subject.PARENT, child.id(), false);
        assertThrows(IllegalArgumentException.class, () -> involvement.lead(true), "not the child's own");
    }

    @Test
    void contacts_and_plans_are_kept() {
        Involvement involvement = some.anInvolvement(child, practitioner);
        some.kept(new Contact(UUID.randomUUID(), involvement, Days.TODAY, Contact.Kind.VIDEO, Days.NOW));
        PlanStatus plan = new PlanStatus(UUID.randomUUID(), child.id(), PlanStatus.Plan.CP, Days.TODAY.minusDays(10));
        plan.end(Days.TODAY);
        some.kept(plan);
        entities.flushAndForget();
        assertEquals(Contact.Kind.VIDEO, entities.manager().createQuery("select c from Contact c where c.involvement.id = :id", Contact.class)
                .setParameter("id", involvement.id()).getSingleResult().kind());
        assertEquals(Days.TODAY, entities.manager().createQuery("select p from PlanStatus p where p.childId = :id", PlanStatus.class)
                .setParameter("id", child.id()).getSingleResult().toDate());
    }

    @Test
    void a_consent_keeps_its_scope() {
        Consent consent = consent(Consent.State.GIVEN, Consent.Extent.EXISTENCE);
        consent.until(Days.TODAY.plusMonths(12));
        consent.limit(Consent.Scope.EXCEPT, List.of(new ConsentScope(UUID.randomUUID(), "TEACHER"),
                new ConsentScope(UUID.randomUUID(), practitioner.team().service().organisation().id())));
        some.kept(consent);
        Consent again = again(Consent.class, consent.id());
        assertEquals(Consent.Scope.EXCEPT, again.scope());
        assertEquals(2, again.listed().size());
        assertEquals(Days.TODAY.plusMonths(12), again.validTo());
    }

    @Test
    void a_consent_refuses_what_cannot_be() {
        assertThrows(IllegalArgumentException.class, () -> consent(Consent.State.GIVEN, null));
        assertThrows(IllegalArgumentException.class, () -> consent(Consent.State.REFUSED, Consent.Extent.FULL));
        Consent given = consent(Consent.State.GIVEN, Consent.Extent.FULL);
        assertThrows(IllegalArgumentException.class, () -> given.limit(Consent.Scope.ONLY, List.of()));
        assertThrows(IllegalArgumentException.class, () -> given.until(Days.TODAY.minusDays(1)));
    }

    @Test
    void decisions_objections_conflicts_and_grants_are_kept() {
        HolderDecision decision = new HolderDecision(UUID.randomUUID(), child.id(), practitioner.team().service().id(), child.id(),
                HolderDecision.Decision.WITHHOLD);
        decision.because("RISK", "S16LA", practitioner.id(), Days.NOW);
        decision.review(Days.TODAY.plusDays(1));
        some.kept(decision);
        Objection objection = new Objection(UUID.randomUUID(), some.anInvolvement(child, practitioner).id(), Days.TODAY);
        objection.decide(true, Days.TODAY);
        some.kept(objection);
        some.kept(new Conflict(UUID.randomUUID(), practitioner.id(), child.id(), Conflict.Kind.RELATIVE, Days.TODAY));
        some.kept(new AllowListEntry(UUID.randomUUID(), child.id(), practitioner.id(), Days.TODAY, "CASE"));
        StatutoryAccess access = new StatutoryAccess(UUID.randomUUID(), child.id(), practitioner.id(), StatutoryAccess.Basis.S47, "CASE");
        access.run(Days.NOW, Days.NOW.plus(Duration.ofHours(4)));
        some.kept(access);

        assertTrue(again(HolderDecision.class, decision.id()).inForceOn(Days.TODAY));
        assertFalse(decision.inForceOn(Days.TODAY.plusDays(1)));
        assertThrows(IllegalArgumentException.class, () -> objection.decide(false, Days.TODAY));
        assertTrue(access.inForceAt(Days.NOW));
        assertFalse(access.inForceAt(Days.NOW.plus(Duration.ofHours(4))));
    }

    @Test
    void of_two_who_change_the_same_record_the_second_is_told() {
        UUID id = UUID.randomUUID();
        try (EntityManagerFactory factory = Entities.unitOn(TestDatabase.fresh("round_trip_lock"));
                EntityManager first = factory.createEntityManager(); EntityManager second = factory.createEntityManager()) {
            first.getTransaction().begin();
            first.persist(new Organisation(id, "Trust", "HEALTH_TRUST"));
            first.getTransaction().commit();
            second.getTransaction().begin();
            Organisation stale = second.find(Organisation.class, id);
            first.getTransaction().begin();
            first.find(Organisation.class, id).reachAt("+441632960001", null, null);
            first.getTransaction().commit();
            stale.reachAt("+441632960002", null, null);
            RollbackException refused = assertThrows(RollbackException.class, () -> second.getTransaction().commit());
            assertTrue(refused.getCause() instanceof OptimisticLockException);
        }
    }

    private Consent consent(Consent.State state, Consent.Extent extent) {
        return new Consent(UUID.randomUUID(), child.id(), practitioner.team().service().id(), child.id(), state, extent,
                Consent.Giver.PARENT, Days.TODAY, Days.NOW);
    }

    private UUID idOf(Object entity) {
        return (UUID) entities.manager().getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(entity);
    }

    private <T> T again(Class<T> type, UUID id) {
        entities.flushAndForget();
        T entity = entities.manager().find(type, id);
        assertNull(entities.manager().find(type, UUID.randomUUID()));
        return entity;
    }
}
