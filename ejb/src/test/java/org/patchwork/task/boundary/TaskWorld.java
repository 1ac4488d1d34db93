package org.patchwork.task.boundary;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/**
 * A child with a social worker ("social"), a teacher ("teacher"), a nurse ("nurse") and a clinician of a sensitive service ("camhs") on
 * her team; the clinician's colleague ("camhs2") on it too, the teacher's ("teaching") not; the teacher's manager ("head").
 */
final class TaskWorld {

    final EntityManager entities;
    final Examples some;
    final Child child;
    private final Map<String, UUID> people = new HashMap<>();
    private final Map<String, UUID> involvements = new HashMap<>();
    private Instant now = Days.NOW;

    TaskWorld(EntityManager entities) {
        this.entities = entities;
        some = new Examples(entities);
        child = some.aChild();
        involved("social", some.aPractitioner("SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE"));
        Practitioner teacher = some.aPractitioner("TEACHER", "SCHOOL");
        involved("teacher", teacher);
        involved("nurse", some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING"));
        Practitioner camhs = some.aPractitioner("CAMHS_CLINICIAN", "CAMHS");
        involved("camhs", camhs);
        involved("camhs2", new Practitioner(UUID.randomUUID(), camhs.team(), "Priya", "Shah", "CAMHS_CLINICIAN"));
        known("teaching", new Practitioner(UUID.randomUUID(), teacher.team(), "Priya", "Shah", "TEACHER"), "PRACTITIONER");
        known("head", new Practitioner(UUID.randomUUID(), teacher.team(), "Priya", "Shah", "TEACHER"), "MANAGER");
        change("update practitioner set manager_id = cast(?1 as uuid) where id = cast(?2 as uuid)", id("head"), id("teacher"));
    }

    private void involved(String username, Practitioner practitioner) {
        known(username, practitioner, "PRACTITIONER");
        involvements.put(username, some.anInvolvement(child, entities.find(Practitioner.class, practitioner.id())).id());
    }

    private void known(String username, Practitioner practitioner, String role) {
        practitioner.vet(Days.TODAY.plusMonths(6), Days.TODAY.plusMonths(6));
        some.kept(practitioner);
        Account account = some.kept(new Account(UUID.randomUUID(), username, "$argon2id$none", username, practitioner.id(), Set.of(role)));
        account.acceptCode(Days.NOW);
        entities.flush();
        entities.createNativeQuery("update practitioner set given_name = ?1, family_name = 'Person' where id = cast(?2 as uuid)")
                .setParameter(1, username).setParameter(2, practitioner.id()).executeUpdate();
        people.put(username, practitioner.id());
    }

    UUID id(String username) {
        return people.get(username);
    }

    UUID involvement(String username) {
        return involvements.get(username);
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }

    <T> T as(String username, Class<T> service) {
        entities.flush();
        entities.clear();
        return new Wiring(entities, Clock.fixed(now, Days.ZONE)).calledBy(username).with(PolicyInForce.class, Shipped.policy()).get(service);
    }

    static TaskWords visit() {
        return visitOn(Days.TODAY.plusDays(5));
    }

    static TaskWords visitOn(LocalDate due) {
        return new TaskWords("VISIT", " after school ", due, 1);
    }

    /** Asks for a visit in five days. */
    UUID ask(String who, String whom) {
        return as(who, ChildTasks.class).ask(child.id(), UUID.randomUUID(), id(whom), visit());
    }

    TaskDetail get(String who, UUID task) {
        return as(who, OneTask.class).get(task, Locale.UK);
    }

    UUID stamp(String who, UUID task) {
        return get(who, task).task().stamp();
    }

    List<TaskEntry> open(String who) {
        return as(who, ChildTasks.class).of(child.id(), Locale.UK).open();
    }

    /** Of what somebody is told: kinds of news addressed to them, and of alerts. */
    List<String> told(String username) {
        return texts("""
                select x.kind as text from alert x join account a on a.id = x.account_id where a.username = ?1
                union all
                select e.kind from case_event e join account a on a.practitioner_id = any (e.addressees) and a.practitioner_id <> e.actor_id
                 where a.username = ?1 order by 1""", username);
    }

    List<String> texts(String sql, Object... parameters) {
        entities.flush();
        return Rows.of(entities, sql, parameters).stream().map(row -> row.text("text")).toList();
    }

    /** Nobody but the care team is shown that somebody works with the child. */
    void hide(String username) {
        change("update involvement set raised_sensitivity = 'SENSITIVE_HEALTH' where id = cast(?1 as uuid)", involvement(username));
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
