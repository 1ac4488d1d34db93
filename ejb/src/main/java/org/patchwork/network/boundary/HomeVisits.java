package org.patchwork.network.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.patchwork.access.boundary.Roles;
import org.patchwork.network.control.HomeBook;

/** The reader's own visits to the first page, and what it suggests. For practitioners and their managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class HomeVisits {

    @Resource
    SessionContext caller;

    @Inject
    HomeBook book;

    @Inject
    Clock clock;

    /** Notes that the caller is on the first page today, and tells how they stand; two statements. */
    public HomeStanding visit() {
        return book.visit(caller.getCallerPrincipal().getName(), clock.instant().atZone(clock.getZone()).toLocalDate());
    }

    /** Puts one suggestion away for the caller: the welcome for good, the others for 90 days. */
    public void putAway(HomeStep step) {
        book.putAway(caller.getCallerPrincipal().getName(), step, clock.instant());
    }
}
