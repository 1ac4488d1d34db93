package org.patchwork.draft.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.draft.control.DraftSeal;
import org.patchwork.draft.control.DraftStore;

/** What the caller has typed and not sent. For everybody who is signed in; each has their own, and nobody reads another's. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER, Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS, Roles.FAMILY, Roles.BROKER,
    Roles.PROJECT_TEAM})
public class Drafts {

    @Resource
    SessionContext caller;

    @Inject
    DraftStore store;

    @Inject
    DraftSeal seal;

    @Inject
    Clock clock;

    /**
     * Keeps it in the place of what was kept of the same form before. What is too long (fields over 20,000 characters) or has no form is
     * not kept; beyond fifty drafts the oldest go.
     *
     * @param page path and query of the form's page
     * @return whether it is kept
     */
    public boolean keep(String page, String form, String about, String fields) {
        return store.keep(name(), page, new Draft(null, form, about, fields, clock.instant()));
    }

    /** @return the caller's of that page, newest first; one statement */
    public List<Draft> of(String page) {
        return store.list(name(), page, clock.instant());
    }

    /** Forgets some of the caller's own; any other id changes nothing. */
    public void forget(Collection<UUID> drafts) {
        store.forget(name(), drafts);
    }

    /** Forgets what the caller has kept of that form. */
    public void forget(String page, String form, String about) {
        store.forget(name(), page, form, about);
    }

    /** By what the caller's own form of that page is known again when it comes back too late. */
    public String sealOf(String page) {
        return seal.of(name(), page);
    }

    private String name() {
        return caller.getCallerPrincipal().getName();
    }
}
