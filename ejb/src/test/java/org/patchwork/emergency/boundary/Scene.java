package org.patchwork.emergency.boundary;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.control.Argon2Hash;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** A child with a lead, a teacher and CAMHS, an emergency clinician, an officer, and services whose clock can be moved. */
final class Scene {

    static final String PASSWORD = "correct horse battery";
    static final String ADDRESS = "192.0.2.7";
    private static String hash;

    final EntityManager entities;
    final Examples some;
    final Child child;
    final Practitioner lead;
    final Practitioner camhs;
    final Practitioner camhsSafeguarding;
    final Practitioner clinician;
    final Practitioner manager;
    private Instant now = Days.NOW;
    private PolicyInForce policy = Shipped.policy();

    Scene(EntityManager entities) {
        this.entities = entities;
        some = new Examples(entities);
        child = some.aChild();
        lead = worker("SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE");
        camhs = worker("CAMHS_CLINICIAN", "CAMHS");
        worker("TEACHER", "SCHOOL");
        change("update involvement set lead = true where practitioner_id = cast(?1 as uuid)", lead.id());
        camhsSafeguarding = some.aPractitioner("CAMHS_CLINICIAN", "CAMHS");
        change("insert into safeguarding_lead (service_id, practitioner_id) values (cast(?1 as uuid), cast(?2 as uuid))",
                camhs.team().service().id(), camhsSafeguarding.id());
        manager = some.aPractitioner("MANAGER", "HOSPITAL");
        clinician = some.aPractitioner("AE_CLINICIAN", "HOSPITAL");
        change("update practitioner set manager_id = cast(?1 as uuid) where id = cast(?2 as uuid)", manager.id(), clinician.id());
        account("clinician", clinician, "PRACTITIONER");
        account("lead", lead, "PRACTITIONER");
        account("safeguarding", camhsSafeguarding, "PRACTITIONER");
        account("manager", manager, "MANAGER");
        account("officer", null, "INFORMATION_GOVERNANCE");
        if (entities.createNativeQuery("select 1 from broker").getResultList().isEmpty()) {
            change("insert into broker (id, name, phone) values (gen_random_uuid(), 'Desk', '+441632960000')");
        }
    }

    /** Somebody of a service of their own who supports the child. */
    Practitioner worker(String roleCode, String serviceCode) {
        Practitioner practitioner = some.aPractitioner(roleCode, serviceCode);
        some.anInvolvement(child, practitioner);
        return practitioner;
    }

    void account(String username, Practitioner practitioner, String role) {
        Account account = some.kept(new Account(UUID.randomUUID(), username, hash(), username, practitioner == null ? null : practitioner.id(), Set.of(role)));
        account.acceptCode(Days.NOW);
        entities.flush();
    }

    private static synchronized String hash() {
        if (hash == null) {
            hash = new Argon2Hash().generate(PASSWORD.toCharArray());
        }
        return hash;
    }

    /** Lets time pass. */
    void later(Duration duration) {
        now = now.plus(duration);
    }

    /** What the clock says, for SQL. */
    String time() {
        return now.toString();
    }

    /** Has the services obey other tables than the shipped ones. */
    void obey(PolicyInForce other) {
        policy = other;
    }

    Wiring as(String username) {
        entities.flush();
        entities.clear();
        return new Wiring(entities, Clock.fixed(now, Days.ZONE)).calledBy(username).with(PolicyInForce.class, policy);
    }

    void open() {
        open("clinician");
    }

    void open(String username) {
        as(username).get(BreakGlass.class).open(child.id(), EmergencyReason.ILL_OR_INJURED, "No answer from home", PASSWORD, ADDRESS);
    }

    void raise() {
        as("clinician").get(BreakGlass.class).brokerDoesNotAnswer(child.id());
        as("clinician").get(BreakGlass.class).raise(child.id(), true, PASSWORD, ADDRESS);
    }

    SharedRecord look(String username, Action action) {
        return as(username).get(SharedRecords.class).open(child.id(), action, Locale.UK);
    }

    OpenRecord view() {
        return (OpenRecord) look("clinician", Action.VIEW);
    }

    List<String> texts(String sql, Object... parameters) {
        if (entities.getTransaction().isActive()) {
            entities.flush();
        }
        return Rows.of(entities, sql, parameters).stream().map(row -> row.text("text")).toList();
    }

    void change(String sql, Object... parameters) {
        entities.flush();
        var statement = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        statement.executeUpdate();
    }
}
