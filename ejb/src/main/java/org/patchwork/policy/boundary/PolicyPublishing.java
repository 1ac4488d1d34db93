package org.patchwork.policy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.policy.boundary.PolicyEventEntry.Act;
import org.patchwork.policy.control.Drafting;
import org.patchwork.policy.control.Publishing;

/**
 * What a second officer does with a submitted draft, and how an earlier version comes back. Published versions never change.
 * In force at a moment is the published version with the latest beginning that is not after it, of two that begin together the
 * later number; one past its end gives way to the one that was in force before it. For IG officers.
 */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class PolicyPublishing {

    @Inject
    private Publishing publishing;

    @Inject
    private Drafting drafting;

    @Inject
    private Viewing viewing;

    /**
     * Approves and publishes.
     *
     * @param hash of the very content that the caller read
     * @param from London wall time from which it is in force; null for now
     * @param to   London wall time at which it ends; null for an open end
     * @return the number of the new version
     * @throws NotPublishable when the content has faults
     * @throws PolicyRefused  when it is not submitted or was changed, when the caller began, edited or submitted it, or when
     *                        the times cannot be used
     */
    public int approve(UUID version, String hash, LocalDateTime from, LocalDateTime to) {
        return publishing.approve(viewing.current().accountId(), version, hash, from, to);
    }

    /**
     * Sends a submitted draft back to those who wrote it.
     *
     * @param reason 1 to 2000 characters
     * @throws PolicyRefused when it is not submitted, or the reason is missing
     */
    public void reject(UUID version, String reason) {
        publishing.reject(viewing.current().accountId(), version, reason);
    }

    /**
     * Begins a draft with the content of an earlier published version, to be submitted and approved like any other.
     *
     * @return the draft
     * @throws PolicyRefused when that version was never published
     */
    public UUID rollBackTo(UUID version, String title) {
        publishing.published(version);
        return drafting.startFrom(viewing.current().accountId(), version, title, Act.ROLLBACK_STARTED);
    }
}
