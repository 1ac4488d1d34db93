package org.patchwork.holder.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.holder.control.Deadlines;
import org.patchwork.sharing.boundary.HeldInvolvement;
import org.patchwork.sharing.boundary.HeldInvolvements;
import org.patchwork.sharing.control.Holders;

/** The decisions that wait for a service's safeguarding leads, who are found among practitioners and managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class HolderInbox {

    @Inject
    private HeldInvolvements held;

    @Inject
    private Holders holders;

    @Inject
    private Viewing viewing;

    @Inject
    private Clock clock;

    /** @return whether the caller answers for what some service holds */
    public boolean isLead() {
        return !holders.ledBy(viewing.current()).isEmpty();
    }

    /**
     * What waits, the longest first; at most a hundred.
     *
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<WaitingDecision> list() {
        LocalDate today = LocalDate.now(clock);
        return held.waiting().stream().map(one -> waiting(one, today)).toList();
    }

    private static WaitingDecision waiting(HeldInvolvement one, LocalDate today) {
        LocalDate by = Deadlines.decideBy(one.waitingSince());
        return new WaitingDecision(one, by, by.isBefore(today));
    }
}
