package org.patchwork.consent.boundary;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Person;
import org.patchwork.people.entity.Relationship;
import org.patchwork.people.entity.RelationshipKind;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/**
 * A young person with a drug worker and a colleague of the same team, a youth worker, a social worker, a teacher of the same school as
 * nobody else, and a stranger; and the real beans through which they ask.
 */
final class Service {

    final Entities entities;
    final Examples some;
    final Child child;
    final Person mother;
    final Practitioner drugWorker;
    final Practitioner colleague;
    final Practitioner youthWorker;
    final Involvement work;
    Clock clock = Days.CLOCK;
    private PolicyInForce policy = Shipped.policy();

    Service(Entities entities, int age) {
        this.entities = entities;
        some = new Examples(entities.manager());
        child = some.kept(new Child(some.aPerson("Jay", "Marsh", Days.TODAY.minusYears(age).minusDays(100))));
        mother = some.aPerson("Kelly", "Marsh", Days.TODAY.minusYears(38));
        some.kept(new Relationship(UUID.randomUUID(), mother, RelationshipKind.MOTHER, entities.manager().find(Person.class, child.id())));
        drugWorker = some.aPractitioner("DRUG_WORKER", "YP_SUBSTANCE_MISUSE");
        work = some.anInvolvement(child, drugWorker);
        some.anAccount("drugs", drugWorker);
        colleague = some.kept(new Practitioner(UUID.randomUUID(), drugWorker.team(), "Jodie", "Lawson", "DRUG_WORKER"));
        colleague.vet(Days.TODAY.plusYears(3), Days.TODAY.plusYears(3));
        some.anInvolvement(child, colleague);
        some.anAccount("colleague", colleague);
        youthWorker = supporter("youth", "YOUTH_WORKER", "YOUTH_SERVICE");
        supporter("social", "SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE");
        some.anAccount("stranger", some.aPractitioner("TEACHER", "SCHOOL"));
    }

    Practitioner supporter(String account, String role, String service) {
        Practitioner supporter = some.aPractitioner(role, service);
        some.anInvolvement(child, supporter);
        some.anAccount(account, supporter);
        return supporter;
    }

    void decideBy(Policy other) {
        policy = new PolicyInForce() {
            @Override
            public Policy get() {
                return other;
            }
        };
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void later(Duration time) {
        clock = Clock.offset(clock, time);
    }

    <T> T as(String account, Class<T> bean) {
        entities.flushAndForget();
        return new Wiring(entities.manager(), clock).calledBy(account).with(PolicyInForce.class, policy).get(bean);
    }

    /** The child says yes, in full, to everybody, today. */
    ConsentRequest yes() {
        return said("GIVEN", "FULL", "CHILD");
    }

    ConsentRequest said(String state, String extent, String giver) {
        return new ConsentRequest(UUID.randomUUID(), child.id(), drugWorker.team().service().id(), child.id(), state, extent, giver, null,
                "ALL", Set.of(), Set.of(), "FACE_TO_FACE", null, today(), null, false);
    }

    static ConsentRequest dated(ConsentRequest r, LocalDate from, LocalDate to) {
        return new ConsentRequest(r.id(), r.childId(), r.serviceId(), r.subjectId(), r.state(), r.extent(), r.giver(), r.giverId(), r.scope(),
                r.agencies(), r.roles(), r.how(), r.line(), from, to, r.confirmed());
    }

    static ConsentRequest scoped(ConsentRequest r, String scope, Set<UUID> agencies, Set<String> roles) {
        return new ConsentRequest(r.id(), r.childId(), r.serviceId(), r.subjectId(), r.state(), r.extent(), r.giver(), r.giverId(), scope,
                agencies, roles, r.how(), r.line(), r.from(), r.to(), r.confirmed());
    }

    static ConsentRequest confirmed(ConsentRequest r) {
        return new ConsentRequest(r.id(), r.childId(), r.serviceId(), r.subjectId(), r.state(), r.extent(), r.giver(), r.giverId(), r.scope(),
                r.agencies(), r.roles(), r.how(), r.line(), r.from(), r.to(), true);
    }

    static ConsentRequest heard(ConsentRequest r, UUID giverId, String how, String line) {
        return new ConsentRequest(r.id(), r.childId(), r.serviceId(), r.subjectId(), r.state(), r.extent(), r.giver(), giverId, r.scope(),
                r.agencies(), r.roles(), how, line, r.from(), r.to(), r.confirmed());
    }

    void record(ConsentRequest request) {
        as("drugs", ConsentRegister.class).record(request);
        entities.flushAndForget();
    }

    ServiceConsents seenBy(String account) {
        return as(account, ConsentRegister.class).of(child.id(), Locale.UK).services().get(0);
    }

    /** What somebody sees of the drug worker: HIDE, BROKERED, LIMITED or FULL. */
    String outcomeFor(String account) {
        return outcomeFor(account, Action.VIEW);
    }

    String outcomeFor(String account, Action action) {
        if (!(as(account, SharedRecords.class).open(child.id(), action, Locale.UK) instanceof OpenRecord open)) {
            return "HIDE";
        }
        return open.involvements().stream().filter(one -> drugWorker.id().equals(one.practitionerId())).map(SharedInvolvement::outcome)
                .map(SharedOutcome::name).findFirst().orElse(open.brokered() ? "BROKERED" : "HIDE");
    }

    long count(String sql) {
        entities.flushAndForget();
        return ((Number) entities.manager().createNativeQuery(sql).getSingleResult()).longValue();
    }

    /** For tests in which years pass. */
    void keepEverybodyTrained() {
        for (String sql : List.of("update practitioner set training_valid_to = date '2050-01-01', checks_valid_to = date '2050-01-01'",
                "update organisation set agreement_to = date '2050-01-01'")) {
            entities.manager().createNativeQuery(sql).executeUpdate();
        }
    }
}
