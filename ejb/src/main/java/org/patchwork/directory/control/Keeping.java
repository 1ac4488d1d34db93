package org.patchwork.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.directory.boundary.NotInDirectory;
import org.patchwork.directory.boundary.ProfileForm;
import org.patchwork.directory.boundary.ProfileRefused.Cause;
import org.patchwork.directory.control.DirectoryChanges.Kind;
import org.patchwork.directory.control.DirectoryChanges.Latest;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Reach;

/** Changes what is told of practitioners, each held meanwhile: by themselves, and by those who manage them. */
@ApplicationScoped
public class Keeping {

    private static final Reach NOTHING = new Reach(null, null, null, null);

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    DirectoryChanges changes;

    @Inject
    Clock clock;

    /**
     * A practitioner whom nobody else changes meanwhile.
     *
     * @throws NotInDirectory when it is neither the viewer nor somebody whom the viewer manages, or they have left
     */
    public Practitioner hold(UUID practitioner, Viewer viewer) {
        Practitioner found = practitioner == null || viewer.practitionerId() == null ? null
                : entities.find(Practitioner.class, practitioner, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || found.leftBy(LocalDate.now(clock)) || !keeps(viewer, found)) {
            throw new NotInDirectory();
        }
        return found;
    }

    /** @return whether {@link #hold} gives it to that viewer */
    public boolean mayKeep(UUID practitioner, Viewer viewer) {
        Practitioner found = practitioner == null || viewer.practitionerId() == null ? null : entities.find(Practitioner.class, practitioner);
        return found != null && !found.leftBy(LocalDate.now(clock)) && keeps(viewer, found);
    }

    private static boolean keeps(Viewer viewer, Practitioner practitioner) {
        boolean manages = practitioner.manager() != null && practitioner.manager().id().equals(viewer.practitionerId());
        return manages || practitioner.id().equals(viewer.practitionerId());
    }

    public ProfileForm form(Practitioner practitioner) {
        Reach reach = practitioner.reach() == null ? NOTHING : practitioner.reach();
        Latest latest = changes.latest(Kind.PROFILE, practitioner.id());
        return new ProfileForm(practitioner.id(), practitioner.name(), reach.phone(), reach.safePhone(), reach.email(), reach.workingDays(),
                practitioner.version(), latest.on(), latest.by());
    }

    public void keep(Practitioner practitioner, ProfileForm form, Viewer viewer) {
        Checks checks = new Checks();
        checks.refuseWhen(form.version() != practitioner.version(), Cause.CHANGED_MEANWHILE);
        Reach reach = new Reach(checks.phone(form.phone(), Cause.PHONE), checks.phone(form.safePhone(), Cause.SAFE_PHONE),
                checks.email(form.email()), checks.line(form.workingDays()));
        checks.done();
        practitioner.reachAt(reach);
        changes.add(Kind.PROFILE, practitioner.id(), viewer.accountId());
    }
}
