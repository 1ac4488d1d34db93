package org.patchwork.web.sharing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.patchwork.policy.boundary.PolicyState;
import org.patchwork.policy.boundary.PolicyStatus;

/** Which policy is in force, since when, and why the newest change was refused, if it was. */
@Named("policy")
@RequestScoped
public class PolicyView {

    @EJB
    private PolicyStatus status;

    @Inject
    private Clock clock;

    private PolicyState state;

    /** Asks for the state, once. */
    public void load() {
        state = status.state();
    }

    public PolicyState getState() {
        return state;
    }

    /** When the policy came into force, in the clock's zone; null when none is in force. */
    public ZonedDateTime getSince() {
        return here(state.since());
    }

    /** When the last change was refused, in the clock's zone; null when none was. */
    public ZonedDateTime getRefusedAt() {
        return here(state.refusedAt());
    }

    private ZonedDateTime here(Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone());
    }
}
