package org.patchwork.directory.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.directory.control.Absences;
import org.patchwork.directory.control.Keeping;

/**
 * Practitioners keep their own profile and say when they are away; managers do so for the people whom they manage. Everybody else only
 * reads. Says nothing of any child.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class ProfileKeeping {

    @Inject
    Viewing viewing;

    @Inject
    Keeping keeping;

    @Inject
    Absences absences;

    /** Whether the caller may change what is told of that practitioner. */
    public boolean mayKeep(UUID practitioner) {
        return keeping.mayKeep(practitioner, viewing.current());
    }

    /**
     * The profile as it may be changed.
     *
     * @param practitioner null for the caller's own
     * @throws NotInDirectory when it is not the caller's to keep
     */
    public ProfileForm form(UUID practitioner) {
        Viewer viewer = viewing.current();
        return keeping.form(keeping.hold(practitioner == null ? viewer.practitionerId() : practitioner, viewer));
    }

    /**
     * Keeps a changed profile; telephone numbers are checked and brought into one form.
     *
     * @throws NotInDirectory when it is not the caller's to keep
     * @throws ProfileRefused naming all that is to be mended; nothing is kept then
     */
    public void keep(ProfileForm form) {
        Viewer viewer = viewing.current();
        keeping.keep(keeping.hold(form.practitionerId(), viewer), form, viewer);
    }

    /**
     * When a practitioner is away.
     *
     * @param practitioner null for the caller
     * @throws NotInDirectory when it is not the caller's to keep
     */
    public AbsenceForm absence(UUID practitioner) {
        Viewer viewer = viewing.current();
        return absences.form(keeping.hold(practitioner == null ? viewer.practitionerId() : practitioner, viewer));
    }

    /**
     * Records an absence instead of any recorded before. Cards that are shown in full tell of it.
     *
     * @param until last day, in Europe/London; null for an open end
     * @param cover a colleague of the same service; null for nobody
     * @throws NotInDirectory when it is not the caller's to keep
     * @throws ProfileRefused FROM, UNTIL, COVER
     */
    public void goAway(UUID practitioner, LocalDate from, LocalDate until, UUID cover) {
        Viewer viewer = viewing.current();
        absences.record(keeping.hold(practitioner, viewer), from, until, cover, viewer);
    }

    /**
     * Takes an absence back; without one nothing changes.
     *
     * @throws NotInDirectory when it is not the caller's to keep
     */
    public void comeBack(UUID practitioner) {
        Viewer viewer = viewing.current();
        absences.end(keeping.hold(practitioner, viewer), viewer);
    }
}
