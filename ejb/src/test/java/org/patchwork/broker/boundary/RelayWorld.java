package org.patchwork.broker.boundary;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.patchwork.broker.boundary.RelayRefused.Cause;
import org.patchwork.broker.control.RelayTending;
import org.patchwork.directory.entity.Broker;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** A child with a teacher who asks, a desk, and as many people behind the teacher's card as a test wants; time passes when told. */
final class RelayWorld {

    static final String QUESTION = "Could we speak before Friday?";

    final Child child;
    final Practitioner teacher;
    final Broker desk;
    private final EntityManager entities;
    private final Examples some;
    private Instant now = Days.NOW;
    private int consents;

    RelayWorld(EntityManager entities) {
        this.entities = entities;
        some = new Examples(entities);
        child = some.aChild();
        teacher = some.aPractitioner("TEACHER", "SCHOOL");
        some.anAccount("teacher", teacher);
        some.anInvolvement(child, teacher);
        desk = some.kept(new Broker(UUID.randomUUID(), "LOCAL", "Duty desk", "+448081570001", "+448081570002"));
        staff("desk", desk, true);
    }

    void staff(String username, Broker where, boolean manages) {
        UUID account = some.anAccount(username, null).id();
        run("insert into broker_staff (account_id, broker_id, manages) values (cast(?1 as uuid), cast(?2 as uuid), " + manages + ")", account, where.id());
    }

    /** Somebody of a sensitive service whose existence alone may be told. */
    Practitioner behind(String username, String role, String service) {
        Practitioner person = involved(username, role, service);
        consent("GIVEN", "EXISTENCE", person);
        return person;
    }

    Practitioner involved(String username, String role, String service) {
        Practitioner person = some.aPractitioner(role, service);
        some.anAccount(username, person);
        some.anInvolvement(child, person);
        return person;
    }

    /** Somebody without an involvement who has just broken the glass. */
    Practitioner inAnEmergency(String username, String role, String service) {
        Practitioner person = some.aPractitioner(role, service);
        UUID account = some.anAccount(username, person).id();
        run("""
                insert into emergency_access (id, account_id, practitioner_id, child_id, reason_code, reason, opened_at, expires_at, review_due_at, escalates_at)
                select gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), 'IMMEDIATE_DANGER', 'a test', t.at, t.at + interval '4 hours',
                       t.at + interval '2 days', t.at + interval '4 days' from (select cast(?4 as timestamptz) as at) t""",
                account, person.id(), child.id(), now.toString());
        return person;
    }

    void consent(String state, String extent, Practitioner holder) {
        run("insert into consent (id, child_id, service_id, state, extent, giver, subject_id, valid_from, recorded_at) values (gen_random_uuid(), "
                + "cast(?1 as uuid), cast(?2 as uuid), ?3, " + (extent == null ? "null" : "'" + extent + "'")
                + ", 'PARENT', cast(?1 as uuid), date '2026-01-01', cast(?4 as timestamptz))",
                child.id(), holder.team().service().id(), state, Days.NOW.minusSeconds(100_000 - consents++).toString());
    }

    void run(String sql, Object... values) {
        entities.flush();
        var statement = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setParameter(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    List<String> texts(String sql) {
        entities.flush();
        return Rows.of(entities, sql).stream().map(row -> row.text("x")).toList();
    }

    void later(Instant moment) {
        now = moment;
    }

    Instant now() {
        return now;
    }

    Wiring as(String username) {
        entities.flush();
        entities.clear();
        return new Wiring(entities, Clock.fixed(now, Days.ZONE)).calledBy(username).with(PolicyInForce.class, Shipped.policy());
    }

    BrokerMessages asker() {
        return as("teacher").get(BrokerMessages.class);
    }

    BrokerInbox inbox() {
        return as("desk").get(BrokerInbox.class);
    }

    BrokerReplies replies(String username) {
        return as(username).get(BrokerReplies.class);
    }

    void tend() {
        as("desk").get(RelayTending.class).go();
        entities.flush();
    }

    UUID send(String text) {
        return asker().send(child.id(), false, text);
    }

    SentMessage sent() {
        return asker().threadOf(child.id()).messages().get(0);
    }

    long alerts(String username, String kind) {
        return texts("select l.id as x from alert l join account a on a.id = l.account_id where a.username = '" + username
                + "' and l.kind = '" + kind + "'").size();
    }

    static Cause refusal(Runnable act) {
        return assertThrows(RelayRefused.class, act::run).refusal();
    }
}
