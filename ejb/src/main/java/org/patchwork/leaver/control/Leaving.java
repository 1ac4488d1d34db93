package org.patchwork.leaver.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.control.Accounts;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.directory.control.DirectoryChanges;
import org.patchwork.directory.control.DirectoryChanges.Kind;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.leaver.boundary.LeaverRefused;
import org.patchwork.leaver.boundary.LeaverRefused.Cause;
import org.patchwork.sharing.control.Telling;
import org.patchwork.sharing.control.Workloads;

/** Shuts somebody out, now or from a day on, and tells those who are shown their work. */
@ApplicationScoped
public class Leaving {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    Workloads workloads;

    @Inject
    Telling telling;

    @Inject
    AlertPost alerts;

    @Inject
    DirectoryChanges changes;

    @Inject
    Clock clock;

    /**
     * Somebody whom the viewer manages, and whom nobody else changes meanwhile.
     *
     * @throws LeaverRefused NOT_YOURS for anybody else, and for nobody
     */
    public Practitioner hold(UUID practitioner, Viewer manager) {
        Practitioner found = practitioner == null ? null : entities.find(Practitioner.class, practitioner, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || found.manager() == null || !found.manager().id().equals(manager.practitionerId())) {
            throw new LeaverRefused(Cause.NOT_YOURS);
        }
        return found;
    }

    /** @param lastDay null for at once: every session ends with its next request, on every server */
    public void leave(Practitioner practitioner, LocalDate lastDay, Viewer manager) {
        // Whom to tell is decided while the work still goes on.
        List<UUID> readers = List.copyOf(witnessesOf(practitioner.id()));
        practitioner.leave(lastDay == null ? LocalDate.now(clock) : lastDay.plusDays(1));
        if (lastDay == null) {
            accounts.of(practitioner.id()).ifPresent(account -> account.disable(clock.instant()));
        }
        changes.add(Kind.LEFT, practitioner.id(), manager.accountId());
        alerts.tell(readers, AlertKind.COLLEAGUE_LEFT, practitioner.id(), practitioner.leftOn().toString());
    }

    /** Only who is shown the work in full may be told that something about it has changed: nobody learns what their own map would not show. */
    private Set<UUID> witnessesOf(UUID practitioner) {
        List<UUID> children = workloads.childrenOf(practitioner, LocalDate.now(clock));
        return children.isEmpty() ? Set.of() : telling.of(children, Set.of()).witnessesOf(practitioner);
    }

    /** Opens again what {@link #leave} has shut. */
    public void stay(Practitioner practitioner, Viewer manager) {
        LocalDate left = practitioner.leftOn();
        practitioner.stay();
        accounts.of(practitioner.id())
                .filter(account -> account.disabled() && account.disabledAt().atZone(clock.getZone()).toLocalDate().equals(left))
                .ifPresent(account -> account.enable());
        changes.add(Kind.STAYED, practitioner.id(), manager.accountId());
    }
}
