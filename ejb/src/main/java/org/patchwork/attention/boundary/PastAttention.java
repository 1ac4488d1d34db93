package org.patchwork.attention.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.attention.control.AttentionSight;
import org.patchwork.audit.boundary.Recorded;

/**
 * Attention that was raised for a child and is closed, for those who are shown in full that whoever raised it works or worked with the
 * child. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class PastAttention {

    @Inject
    AttentionSight sight;

    /**
     * All of it, in a fixed number of statements.
     *
     * @throws org.patchwork.sharing.boundary.ChildNotFound    when there is no such child for this viewer, or its gate is not open
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public ClosedAttention of(UUID child, Locale locale) {
        return sight.closedOf(child, locale);
    }
}
