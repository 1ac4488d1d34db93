package org.patchwork.alert.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.alert.control.AlertPost;

/** What waits for the caller. For everybody who is signed in. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER, Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS, Roles.FAMILY, Roles.BROKER,
    Roles.PROJECT_TEAM})
public class Alerts {

    @Resource
    SessionContext caller;

    @Inject
    AlertPost post;

    @Inject
    Viewing viewing;

    @Inject
    Clock clock;

    /** @return the caller's unread ones, newest first, at most fifty */
    public List<Alert> unread() {
        return post.unreadOf(viewing.current().accountId());
    }

    /**
     * How many of the caller's are unread, news on cases among them, in one statement, since it stands on every page; none when the account
     * has ended.
     */
    public int waiting() {
        return post.waitingFor(caller.getCallerPrincipal().getName());
    }

    /** Marks one of the caller's own read; any other id changes nothing. */
    public void markRead(UUID alert) {
        post.read(alert, viewing.current().accountId(), clock.instant());
    }
}
