package org.patchwork.access.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.patchwork.access.control.ViewerOfRequest;
import org.patchwork.access.control.Viewers;

/** Who is asking. Read afresh at every request, so that whoever has left or lapsed is out at once. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER, Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS, Roles.FAMILY, Roles.BROKER,
    Roles.PROJECT_TEAM})
public class Viewing {

    @Resource
    SessionContext caller;

    @Inject
    Viewers viewers;

    @Inject
    ViewerOfRequest known;

    @Inject
    Clock clock;

    /**
     * The caller as of today, in one statement a request.
     *
     * @return never null
     * @throws NotSignedIn when the caller's account is unknown or disabled, or the practitioner has left
     */
    public Viewer current() {
        String username = caller.getCallerPrincipal().getName();
        return known.get(username, clock.instant(),
                () -> viewers.find(username, LocalDate.now(clock)).orElseThrow(() -> new NotSignedIn(username)));
    }
}
