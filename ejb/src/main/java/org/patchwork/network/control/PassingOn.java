package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.network.boundary.HandOverRefused;
import org.patchwork.network.boundary.HandOverRefused.Cause;
import org.patchwork.network.entity.CaseChange.Event;
import org.patchwork.network.entity.Involvement;
import org.patchwork.sharing.control.Witnesses;
import org.patchwork.sharing.control.Workloads;
import org.patchwork.sharing.control.Workloads.Successor;
import org.patchwork.sharing.control.Workloads.Work;

/**
 * Hands work with a child to a colleague of the same team, or ends it, and tells those who are shown it. Whoever calls holds the work
 * and has looked whether it is theirs.
 */
@ApplicationScoped
public class PassingOn {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Workloads workloads;

    @Inject
    Witnesses witnesses;

    @Inject
    CaseChanges changes;

    @Inject
    AlertPost alerts;

    @Inject
    Clock clock;

    /**
     * The colleague goes on from today, and leads if the one before led.
     *
     * @throws HandOverRefused RESTRICTED while it is disputed or objected to; NOT_POSSIBLE when that colleague may not go on with it
     */
    public void passOn(Work work, UUID colleague) {
        refuseWhen(work.restricted(), Cause.RESTRICTED);
        Successor successor = workloads.successors(List.of(work.id()), LocalDate.now(clock)).getOrDefault(work.id(), List.of()).stream()
                .filter(one -> one.id().equals(colleague)).findFirst().orElseThrow(() -> new HandOverRefused(Cause.NOT_POSSIBLE));
        Involvement before = entities.find(Involvement.class, work.id());
        boolean led = before.leads();
        LocalDate from = end(before, colleague);
        Involvement next = before.passOn(UUID.randomUUID(), successor.id(), successor.roleCode(), from, clock.instant());
        // The child has one lead at a time, also between two statements.
        entities.flush();
        next.lead(led);
        entities.persist(next);
        entities.flush();
        changes.tell(witnesses.of(colleague, Set.of(work.childId())), next, Event.JOINED, clock.instant());
        alerts.tell(List.of(colleague), AlertKind.WORK_HANDED_OVER, next.id());
    }

    /** Nobody goes on with it. */
    public void end(Work work) {
        end(entities.find(Involvement.class, work.id()), null);
    }

    private LocalDate end(Involvement involvement, UUID successor) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = involvement.startedOn().isAfter(today) ? involvement.startedOn() : today;
        List<UUID> readers = new ArrayList<>(witnesses.of(involvement.practitionerId(), Set.of(involvement.childId())));
        readers.remove(successor);
        changes.tell(readers, involvement, involvement.leads() ? Event.LEAD_CHANGED : Event.LEFT, clock.instant());
        involvement.end(last);
        return last;
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new HandOverRefused(cause);
        }
    }
}
