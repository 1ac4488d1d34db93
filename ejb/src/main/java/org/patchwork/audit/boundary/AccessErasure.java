package org.patchwork.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.control.AccessRecords;
import org.patchwork.platform.entity.Require;

/** Takes a child out of the access records when the time to keep them is over (UK GDPR arts 5(1)(e) and 17). For IG officers. */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class AccessErasure {

    @Inject
    private AccessRecords records;

    @Inject
    private Viewing viewing;

    @Inject
    private Clock clock;

    /**
     * Removes the child, what was decided and what officers typed from every look at the child's record; who looked, when and by which
     * rule stays, and the chain stays verifiable.
     *
     * @param reason 1 to 500 characters, without the child's name: it is kept for ever
     * @return the id of the access record that says so
     * @throws IllegalArgumentException without a reason
     */
    public UUID erase(UUID child, String reason) {
        return records.erase(child, viewing.current().accountId(), Require.text(reason, "reason"), clock.instant());
    }
}
