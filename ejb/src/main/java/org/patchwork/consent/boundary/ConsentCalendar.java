package org.patchwork.consent.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.consent.control.RunningOut;
import org.patchwork.sharing.boundary.OwnServices;

/**
 * The consents of the viewer's own services, by their last day. For practitioners and their managers about the children they work
 * with, and without the child's name for those who answer for a service.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class ConsentCalendar {

    @Inject
    private OwnServices own;

    @Inject
    private RunningOut running;

    /**
     * What runs out, has run out or is to be asked for again.
     *
     * @return those without a last day first, then by last day
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<CalendarEntry> list(Locale locale) {
        return running.of(own.all("CONSENT_CALENDAR"), locale);
    }
}
