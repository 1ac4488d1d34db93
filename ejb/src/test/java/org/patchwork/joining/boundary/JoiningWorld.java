package org.patchwork.joining.boundary;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.control.Argon2Hash;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Team;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/**
 * A child with a social worker ("social") and a teacher ("teacher") on her team, a nurse ("nurse") and a clinician of a sensitive service
 * ("camhs") who are not, and colleagues of the teacher ("teaching") and the clinician ("camhs2").
 */
final class JoiningWorld {

    static final String PASSWORD = "a long enough secret";
    static final String ADDRESS = "192.0.2.9";
    private static String hash;

    final EntityManager entities;
    final Examples some;
    final Child child;
    private final Map<String, UUID> people = new HashMap<>();
    private Instant now = Days.NOW;
    private PolicyInForce policy = Shipped.policy();

    JoiningWorld(EntityManager entities) {
        this.entities = entities;
        some = new Examples(entities);
        child = some.aChild();
        involved(person("social", "SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE"));
        Practitioner teacher = person("teacher", "TEACHER", "SCHOOL");
        involved(teacher);
        person("nurse", "SCHOOL_NURSE", "SCHOOL_NURSING");
        Practitioner camhs = person("camhs", "CAMHS_CLINICIAN", "CAMHS");
        known("teaching", new Practitioner(UUID.randomUUID(), teacher.team(), "Priya", "Shah", "TEACHER"), "PRACTITIONER");
        known("camhs2", new Practitioner(UUID.randomUUID(), camhs.team(), "Priya", "Shah", "CAMHS_CLINICIAN"), "PRACTITIONER");
    }

    /** Somebody who can sign in, of an agency of their own; named after the account. */
    Practitioner person(String username, String roleCode, String serviceCode) {
        Practitioner practitioner = some.aPractitioner(roleCode, serviceCode);
        return known(username, practitioner, "PRACTITIONER");
    }

    /** Somebody who can sign in, in a team that is there already. */
    Practitioner known(String username, Practitioner practitioner, String role) {
        practitioner.vet(Days.TODAY.plusMonths(6), Days.TODAY.plusMonths(6));
        some.kept(practitioner);
        Account account = some.kept(new Account(UUID.randomUUID(), username, hash(), username, practitioner.id(), Set.of(role)));
        account.acceptCode(Days.NOW);
        change("update practitioner set given_name = ?1, family_name = 'Person' where id = cast(?2 as uuid)", username, practitioner.id());
        people.put(username, practitioner.id());
        return practitioner;
    }

    void involved(Practitioner practitioner) {
        some.anInvolvement(child, practitioner);
    }

    /** The same by account. */
    UUID involved(String username) {
        Practitioner practitioner = entities.find(Practitioner.class, id(username));
        Involvement involvement = some.anInvolvement(entities.find(Child.class, child.id()), practitioner);
        return involvement.id();
    }

    UUID id(String username) {
        return people.get(username);
    }

    Team teamOf(String username) {
        return entities.find(Practitioner.class, id(username)).team();
    }

    private static synchronized String hash() {
        if (hash == null) {
            hash = new Argon2Hash().generate(PASSWORD.toCharArray());
        }
        return hash;
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }

    Instant now() {
        return now;
    }

    void obey(PolicyInForce other) {
        policy = other;
    }

    <T> T as(String username, Class<T> service) {
        entities.flush();
        entities.clear();
        return new Wiring(entities, Clock.fixed(now, Days.ZONE)).calledBy(username).with(PolicyInForce.class, policy).get(service);
    }

    SharedRecord look(String username) {
        return as(username, SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK);
    }

    /** The given names of those whom somebody's map shows, in order. */
    List<String> map(String username) {
        return look(username) instanceof OpenRecord open
                ? open.involvements().stream().filter(one -> one.endedOn() == null).map(SharedInvolvement::name).map(name -> name.split(" ")[0]).sorted().toList()
                : List.of("possible match");
    }

    UUID invitationTo(String username) {
        return as(username, InvitationInbox.class).list(Locale.UK).get(0).id();
    }

    UUID accept(String username, UUID invitation) {
        return as(username, InvitationInbox.class).accept(invitation, null, PASSWORD, ADDRESS);
    }

    List<String> texts(String sql, Object... parameters) {
        entities.flush();
        return Rows.of(entities, sql, parameters).stream().map(row -> row.text("text")).toList();
    }

    /** Kinds of alerts that somebody was told. */
    List<String> alerts(String username) {
        return texts("select x.kind as text from alert x join account a on a.id = x.account_id where a.username = ?1 order by 1", username);
    }

    void change(String sql, Object... parameters) {
        entities.flush();
        var statement = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        statement.executeUpdate();
        entities.clear();
    }
}
