package org.patchwork.attention.boundary;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.RaisedAttention;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/**
 * A child with a social worker who leads ("social"), a teacher ("teacher"), whom somebody manages ("head"), a nurse ("nurse") and a
 * clinician of a sensitive service ("camhs"), whom the others are not shown; and somebody who does not work with the child ("officer").
 */
final class AttentionWorld {

    final EntityManager entities;
    final Examples some;
    final Child child;
    private final Map<String, UUID> people = new HashMap<>();

    AttentionWorld(EntityManager entities) {
        this.entities = entities;
        some = new Examples(entities);
        child = some.aChild();
        involved(person("social", "SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE"));
        Practitioner teacher = person("teacher", "TEACHER", "SCHOOL");
        involved(teacher);
        involved(person("nurse", "SCHOOL_NURSE", "SCHOOL_NURSING"));
        involved(person("camhs", "CAMHS_CLINICIAN", "CAMHS"));
        person("head", "MANAGER", "SCHOOL");
        person("officer", "HOUSING_OFFICER", "HOUSING");
        change("update practitioner set manager_id = cast(?1 as uuid) where id = cast(?2 as uuid)", id("head"), id("teacher"));
        change("update involvement set lead = true where practitioner_id = cast(?1 as uuid)", id("social"));
    }

    private Practitioner person(String username, String role, String service) {
        Practitioner practitioner = some.aPractitioner(role, service);
        some.anAccount(username, practitioner);
        entities.flush();
        change("update practitioner set given_name = ?1, family_name = 'Person' where id = cast(?2 as uuid)", username, practitioner.id());
        people.put(username, practitioner.id());
        return practitioner;
    }

    private void involved(Practitioner practitioner) {
        some.anInvolvement(child, practitioner);
    }

    UUID id(String username) {
        return people.get(username);
    }

    <T> T as(String username, Class<T> service) {
        return wired(entities, username, service);
    }

    static <T> T wired(EntityManager entities, String username, Class<T> service) {
        entities.flush();
        entities.clear();
        return new Wiring(entities, Days.CLOCK).calledBy(username).with(PolicyInForce.class, Shipped.policy()).get(service);
    }

    UUID raise(String who) {
        return as(who, RaisingAttention.class).raise(child.id(), "WORRIED", "CALL_ME");
    }

    AttentionEntry get(String who, UUID attention) {
        return as(who, AnsweringAttention.class).get(attention, Locale.UK);
    }

    /** Who raises attention on somebody's map. */
    List<String> onTheMapOf(String who) {
        return said(((OpenRecord) as(who, SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK)).attention());
    }

    static List<String> said(List<RaisedAttention> attention) {
        return attention.stream().map(one -> one.raisedBy().split(" ")[0] + " " + one.reason() + " " + one.asked()).toList();
    }

    /** News kept to be told: what, of whose work, by whom. */
    List<String> events() {
        return texts("""
                select e.kind || ' of ' || w.given_name || ' by ' || p.given_name as text
                  from case_event e join practitioner p on p.id = e.actor_id join involvement i on i.id = e.involvement_id
                  join practitioner w on w.id = i.practitioner_id order by 1""");
    }

    List<String> alerts(String username) {
        return texts("select x.kind as text from alert x join account a on a.id = x.account_id where a.username = ?1 order by 1", username);
    }

    List<String> texts(String sql, Object... parameters) {
        entities.flush();
        return Rows.of(entities, sql, parameters).stream().map(row -> row.text("text")).toList();
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
