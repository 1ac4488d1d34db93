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
import org.patchwork.network.control.Membership;

/**
 * "Do you still work with this child?": yes, or it has ended; the third answer, that a colleague goes on, is a hand-over. For
 * practitioners and their managers, each about their own work.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class StillInvolved {

    @Inject
    Viewing viewing;

    @Inject
    Joining joining;

    @Inject
    Membership membership;

    @Inject
    Clock clock;

    /**
     * Yes. Takes back an {@link #ended} of the same day as well; whoever does not work with such a child changes nothing.
     *
     * @param child null changes nothing
     */
    public void yes(UUID child) {
        Viewer viewer = viewing.current();
        if (child != null && viewer.practitionerId() != null) {
            membership.oneAtATime(viewer);
            membership.goOn(viewer, child);
        }
    }

    /**
     * It has ended, and today was the last day.
     *
     * @throws JoinRefused NOT_OFFERED when the caller does not work with such a child
     */
    public void ended(UUID child) {
        joining.leave(child, LocalDate.now(clock));
    }
}
