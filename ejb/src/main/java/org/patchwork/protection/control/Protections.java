package org.patchwork.protection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.patchwork.platform.control.Rows;
import org.patchwork.protection.boundary.ProtectionEntry;
import org.patchwork.protection.boundary.ProtectionKind;
import org.patchwork.protection.boundary.ProtectionReason;
import org.patchwork.protection.boundary.ProtectionRefused;
import org.patchwork.protection.boundary.ProtectionRefused.Cause;
import org.patchwork.protection.entity.ProtectionRequest;

/**
 * The requests that protect records. The database keeps each record's protection in step with them, in the same transaction. What is
 * done about one child happens one after another.
 */
@ApplicationScoped
public class Protections {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    AllowList list;

    @Inject
    ProtectionNews news;

    @Inject
    Clock clock;

    /**
     * Asks for protection; an officer who asks for what makes a record vanish is the first of the two.
     *
     * @param keep colleagues who keep access, beside the asker and the lead professional
     */
    public UUID ask(Actor actor, UUID child, ProtectionKind kind, ProtectionReason.Asking reason, Collection<UUID> keep) {
        Rows.of(entities, ProtectionSql.LOCK_CHILD, child);
        refuse(of(child).stream().anyMatch(entry -> entry.kind() == kind && (entry.inForce() || entry.waits())
                && entry.askedBy() != null && entry.askedBy().accountId().equals(actor.accountId())), Cause.ALREADY_ASKED);
        ProtectionRequest request = new ProtectionRequest(UUID.randomUUID(), child, ProtectionRequest.Kind.valueOf(kind.name()), reason.name(),
                actor.accountId(), now(), today());
        if (actor.officer() && request.waiting()) {
            request.agree(actor.accountId());
        }
        if (kind != ProtectionKind.LOCATION) {
            list.keep(actor, child, keep);
        }
        entities.persist(request);
        entities.flush();
        news.asked(request);
        return request.id();
    }

    /** A first or second officer agrees that a record should vanish. */
    public void agree(Actor officer, UUID id) {
        change(id, request -> {
            refuse(!request.waiting(), Cause.NOT_WAITING);
            if (request.agreedBy() == null) {
                request.agree(officer.accountId());
                news.asked(request);
            } else {
                refuse(officer.accountId().equals(request.agreedBy()) || officer.accountId().equals(request.askedBy()), Cause.SECOND_PERSON_NEEDED);
                list.keep(officer, request.childId(), List.of());
                request.confirm(officer.accountId(), now(), today());
                news.answered(request);
            }
        });
    }

    /** An officer refuses what waits. */
    public void refuseIt(Actor officer, UUID id) {
        change(id, request -> {
            refuse(!request.waiting(), Cause.NOT_WAITING);
            request.refuse(officer.accountId(), now());
            news.answered(request);
        });
    }

    /** It was looked at again, and is still needed. */
    public void review(Actor actor, UUID id) {
        change(id, request -> {
            refuse(!request.standing(), Cause.NOT_STANDING);
            request.review(actor.accountId(), now(), today());
        });
    }

    /** Ends a hidden place, or asks to end anything stronger, which stands until another person agrees. */
    public void end(Actor actor, UUID id, ProtectionReason.Ending reason) {
        change(id, request -> {
            refuse(!request.standing(), Cause.NOT_STANDING);
            if (request.takesTwoToEnd()) {
                refuse(request.endWaiting(), Cause.END_ALREADY_ASKED);
                request.askEnd(actor.accountId(), now(), reason.name());
                news.endAsked(request);
            } else {
                request.end(actor.accountId(), now(), reason.name());
            }
        });
    }

    /** A second person agrees to the end; of what makes a record vanish one of the two is an officer. */
    public void confirmEnd(Actor actor, UUID id) {
        change(id, request -> {
            refuse(!request.endWaiting(), Cause.END_NOT_ASKED);
            refuse(actor.accountId().equals(request.endAskedBy()), Cause.SECOND_PERSON_NEEDED);
            refuse(request.kind().vanishing() && !actor.officer(), Cause.OFFICER_NEEDED);
            request.confirmEnd(actor.accountId(), now());
        });
    }

    /** It is to stand after all. */
    public void stay(Actor actor, UUID id) {
        change(id, request -> {
            refuse(!request.endWaiting(), Cause.END_NOT_ASKED);
            request.stay();
        });
    }

    /** @return the child of a request that a practitioner asked for, or one of their people; null otherwise, and for an unknown one */
    public UUID childHandledBy(Actor actor, UUID request) {
        return Rows.of(entities, ProtectionSql.HANDLES, request, actor.accountId(), actor.practitionerId()).stream()
                .map(row -> row.id("child_id")).findFirst().orElse(null);
    }

    /** Newest first, ended ones included. */
    public List<ProtectionEntry> of(UUID child) {
        entities.flush();
        return Rows.of(entities, ProtectionSql.OF_CHILD, child).stream().map(row -> ProtectionRows.of(row, today())).toList();
    }

    /** What stands or waits, the soonest review first. */
    public List<ProtectionEntry> open() {
        return Rows.of(entities, ProtectionSql.OPEN).stream().map(row -> ProtectionRows.of(row, today())).toList();
    }

    /** What stands or waits of what a practitioner asked for, or their people did. */
    public List<ProtectionEntry> ownOf(Actor actor) {
        return Rows.of(entities, ProtectionSql.OWN, actor.accountId(), actor.practitionerId()).stream()
                .map(row -> ProtectionRows.of(row, today())).toList();
    }

    private void change(UUID id, Consumer<ProtectionRequest> act) {
        ProtectionRequest request = entities.find(ProtectionRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        refuse(request == null, Cause.NO_SUCH_REQUEST);
        act.accept(request);
        entities.flush();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** To the microsecond, as it is kept. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static void refuse(boolean when, Cause cause) {
        if (when) {
            throw new ProtectionRefused(cause);
        }
    }
}
