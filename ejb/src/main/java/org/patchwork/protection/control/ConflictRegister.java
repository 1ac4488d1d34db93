package org.patchwork.protection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Rows;
import org.patchwork.protection.boundary.ConflictEntry;
import org.patchwork.protection.boundary.ConflictForm.Person;
import org.patchwork.protection.boundary.ConflictKind;
import org.patchwork.protection.boundary.ProtectionRefused.Cause;
import org.patchwork.protection.entity.Conflict;

/** Which practitioners must stay away from which records. Involvements go on: the manager hands them over. */
@ApplicationScoped
public class ConflictRegister {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    AllowList list;

    @Inject
    ProtectionNews news;

    @Inject
    Clock clock;

    /** Sets a conflict, at once; the practitioner is told nothing. */
    public void set(Actor actor, UUID child, UUID practitioner, ConflictKind kind) {
        Rows.of(entities, ProtectionSql.LOCK_CHILD, child);
        Protections.refuse(!Rows.of(entities, ProtectionSql.DECLARED_ALREADY, child, practitioner, kind.name()).isEmpty(), Cause.ALREADY_DECLARED);
        UUID id = UUID.randomUUID();
        entities.persist(new Conflict(id, practitioner, child, Conflict.Kind.valueOf(kind.name()), today()).by(actor.accountId()));
        news.conflict(id, practitioner, actor.practitionerId());
    }

    /** The same for a practitioner whom an officer names by work mail address or the name to sign in with. */
    public void set(Actor officer, UUID child, String typed, ConflictKind kind) {
        set(officer, child, list.practitioner(typed), kind);
    }

    /** Ends it with the end of today. */
    public void end(Actor actor, UUID id) {
        Conflict conflict = entities.find(Conflict.class, id, LockModeType.PESSIMISTIC_WRITE);
        Protections.refuse(conflict == null || conflict.endedOn() != null, Cause.NO_SUCH_CONFLICT);
        Protections.refuse(!actor.officer() && !manages(actor, conflict.practitionerId()), Cause.NO_SUCH_CONFLICT);
        conflict.end(today(), actor.accountId());
        entities.flush();
    }

    /** Whether somebody is the caller's own to manage. */
    public boolean manages(Actor actor, UUID practitioner) {
        return actor.practitionerId() != null && !actor.practitionerId().equals(practitioner)
                && Rows.of(entities, ProtectionSql.MANAGER, practitioner).stream().anyMatch(row -> row.id("id").equals(actor.practitionerId()));
    }

    public List<Person> peopleOf(Actor manager) {
        return Rows.of(entities, ProtectionSql.PEOPLE, manager.practitionerId(), today()).stream()
                .map(row -> new Person(row.id("id"), row.text("name"))).toList();
    }

    /** Those that stand, of everybody. */
    public List<ConflictEntry> all() {
        return Rows.of(entities, ProtectionSql.ALL_CONFLICTS, today()).stream().map(ProtectionRows::conflict).toList();
    }

    public List<ConflictEntry> ofChild(UUID child) {
        entities.flush();
        return Rows.of(entities, ProtectionSql.CONFLICTS_OF_CHILD, today(), child).stream().map(ProtectionRows::conflict).toList();
    }

    public List<ConflictEntry> ofPeopleOf(Actor manager) {
        return Rows.of(entities, ProtectionSql.CONFLICTS_OF_PEOPLE, today(), manager.practitionerId()).stream()
                .map(ProtectionRows::conflict).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
