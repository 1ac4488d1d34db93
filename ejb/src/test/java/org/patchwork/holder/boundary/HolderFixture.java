package org.patchwork.holder.boundary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** A child on a protection plan with a core social worker, a teacher, and somebody of a sensitive service with its lead. */
final class HolderFixture {

    final Entities entities;
    final Examples some;
    final Child child;
    final Practitioner social;
    final Practitioner teacher;
    final Practitioner holder;
    final Involvement held;
    LocalDate today = Days.TODAY;

    HolderFixture(Entities entities, String serviceCode) {
        this.entities = entities;
        some = new Examples(entities.manager());
        child = some.aChild();
        social = some.aPractitioner("SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE");
        teacher = some.aPractitioner("TEACHER", "SCHOOL");
        holder = some.aPractitioner("CAMHS_CLINICIAN", serviceCode);
        Involvement core = some.anInvolvement(child, social);
        some.anInvolvement(child, teacher);
        held = some.anInvolvement(child, holder);
        some.anAccount("social", social);
        some.anAccount("teacher", teacher);
        some.anAccount("lead", holder);
        run("update involvement set core_group = true where id = cast(?1 as uuid)", core.id());
        run("insert into plan_status (id, child_id, plan, from_date) values (gen_random_uuid(), cast(?1 as uuid), 'CP', date '2026-01-01')", child.id());
        lead(holder);
    }

    void lead(Practitioner who) {
        run("insert into safeguarding_lead (service_id, practitioner_id) values (cast(?1 as uuid), cast(?2 as uuid))", holder.team().service().id(), who.id());
    }

    /** A colleague in the holder's own team. */
    Practitioner aColleague(String username) {
        Practitioner colleague = some.kept(new Practitioner(UUID.randomUUID(), holder.team(), "Ada", "Byrne", "CAMHS_CLINICIAN"));
        colleague.vet(Days.TODAY.plusYears(3), Days.TODAY.plusYears(3));
        some.anAccount(username, colleague);
        return colleague;
    }

    void officer(String username) {
        Account account = some.kept(new Account(UUID.randomUUID(), username, "$argon2id$none", "Eve", null, Set.of("INFORMATION_GOVERNANCE")));
        account.acceptCode(Days.NOW);
    }

    int run(String sql, Object... parameters) {
        entities.manager().flush();
        var statement = entities.manager().createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        return statement.executeUpdate();
    }

    /** Bean of that class as that account calls it, on the day of the fixture. */
    <T> T as(String username, Class<T> bean) {
        return as(username, bean, Shipped.policy());
    }

    <T> T as(String username, Class<T> bean, PolicyInForce policy) {
        entities.flushAndForget();
        Clock clock = Clock.fixed(today.atTime(10, 30).atZone(Days.ZONE).toInstant(), Days.ZONE);
        Policy compiled = policy.get();
        return new Wiring(entities.manager(), clock).calledBy(username).with(PolicyInForce.class, new PolicyInForce() {
            @Override
            public Policy get() {
                return compiled;
            }

            @Override
            public java.util.Optional<Policy> find() {
                return java.util.Optional.of(compiled);
            }
        }).get(bean);
    }

    OpenRecord seenBy(String username) {
        return (OpenRecord) as(username, SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK);
    }

    /** How the holder's practitioner is shown: FULL, LIMITED, BROKERED or HIDE. */
    String shownTo(String username) {
        OpenRecord record = seenBy(username);
        return record.involvements().stream().filter(one -> one.name().equals("Priya Shah") && record.involvements().size() > 2)
                .filter(one -> holder.id().equals(one.practitionerId()) || one.practitionerId() == null).map(one -> one.outcome().name()).findFirst()
                .orElse(record.brokered() ? "BROKERED" : "HIDE");
    }

    UUID decide(String username, DecisionKind kind, UUID seen, LocalDate reviewOn) {
        DecisionReason reason = kind.discloses() ? DecisionReason.PART_OF_THE_PLAN : DecisionReason.SHARING_WOULD_HARM;
        return as(username, HolderDesk.class).decide(new DecisionRequest(held.id(), seen, kind, reason, null, kind.legalBases().get(0), reviewOn));
    }

    List<String> texts(String sql, Object... parameters) {
        return Rows.of(entities.manager(), sql, parameters).stream().map(row -> row.text("t")).toList();
    }

    long openPrompts() {
        return texts("select id as t from due_obligation where obligation = 'PROMPT_HOLDER_TO_DECIDE' and done_at is null and child_id = cast(?1 as uuid)", child.id()).size();
    }

    List<String> told(String kind) {
        return texts("select a.username || coalesce(' ' || nullif(l.occasion, ''), '') as t from alert l join account a on a.id = l.account_id where l.kind = ?1 order by 1", kind);
    }
}
