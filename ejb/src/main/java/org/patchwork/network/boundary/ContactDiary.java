package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.network.boundary.ContactRefused.Cause;
import org.patchwork.network.control.Contacts;

/**
 * "I saw them today": that a practitioner and a child were in contact on a day, and how; never what was said. Whoever may see the
 * practitioner's involvement sees when the last contact was. For practitioners and their managers, each about their own work.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class ContactDiary {

    @Inject
    Viewing viewing;

    @Inject
    Contacts contacts;

    @Inject
    Clock clock;

    /**
     * Records a contact of the viewer's own; the same day and kind a second time changes nothing.
     *
     * @param on a day on which the viewer worked with the child, today at the latest; in Europe/London
     * @return the contact, to {@link #undo} it by
     * @throws ContactRefused naming the field to mend
     */
    public UUID record(UUID child, LocalDate on, ContactKind kind) {
        Viewer viewer = practitioner();
        LocalDate today = LocalDate.now(clock);
        refuseWhen(on == null || on.isAfter(today), Cause.DAY_OUT_OF_RANGE);
        refuseWhen(!contacts.worksWith(viewer, child, today), Cause.NOT_ON_THE_TEAM);
        return contacts.record(viewer, child, on, kind, clock.instant())
                .orElseThrow(() -> new ContactRefused(Cause.DAY_OUT_OF_RANGE));
    }

    /** Takes back a contact that the viewer recorded today; any other stays as it is. */
    public void undo(UUID contact) {
        contacts.takeBack(practitioner(), contact, clock.instant().atZone(clock.getZone()).toLocalDate());
    }

    private Viewer practitioner() {
        Viewer viewer = viewing.current();
        refuseWhen(viewer.practitionerId() == null, Cause.NOT_ON_THE_TEAM);
        return viewer;
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new ContactRefused(cause);
        }
    }
}
