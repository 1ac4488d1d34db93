package org.patchwork.sharing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.patchwork.access.boundary.Roles;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyWatch;
import org.patchwork.sharing.control.PolicyInForce;

/** Tells IG officers and operations which tables this node obeys, and why it refuses newer ones. */
@Stateless
@RolesAllowed({Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS})
public class PolicyStatus {

    @Inject
    private PolicyInForce policies;

    /** @return never null; a state without a version means that nobody is shown a map */
    public PolicyState state() {
        PolicyWatch.State state = policies.watch().state();
        return new PolicyState(state.inForce().map(Policy::shortVersion).orElse(null), orNull(state.inForceSince()),
                policies.folder().toString(), orNull(state.refusedAt()),
                state.refused().stream().map(PolicyStatus::fault).toList());
    }

    private static Instant orNull(Optional<Instant> instant) {
        return instant.orElse(null);
    }

    private static PolicyState.PolicyFault fault(Fault fault) {
        return new PolicyState.PolicyFault(fault.table(), fault.line() == 0 ? null : fault.line(),
                fault.column().isEmpty() ? null : fault.column(), fault.message());
    }
}
