package org.patchwork.access.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.patchwork.access.control.Accounts;

/** The code of conduct, which everyone accepts once before seeing any child. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER, Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS, Roles.FAMILY, Roles.BROKER,
    Roles.PROJECT_TEAM})
public class CodeOfConduct {

    @Resource
    SessionContext caller;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /**
     * Accepts the code for the caller; a second time changes nothing.
     *
     * @throws NotSignedIn when the caller has no account in force
     */
    public void accept() {
        String username = caller.getCallerPrincipal().getName();
        accounts.find(username).orElseThrow(() -> new NotSignedIn(username)).acceptCode(clock.instant());
    }
}
