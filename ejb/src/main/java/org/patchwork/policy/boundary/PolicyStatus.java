package org.patchwork.policy.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.patchwork.access.boundary.Roles;
import org.patchwork.policy.control.NodePolicy;
import org.patchwork.policy.control.PolicyFolders;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;

/** Tells IG officers and operations which policy this node obeys, or why none, and what is wrong in the folder of tables. */
@Stateless
@RolesAllowed({Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS})
public class PolicyStatus {

    @Inject
    private PolicyInForce policies;

    @Inject
    private PolicyFolders folders;

    /** @return never null; a state without a version means that nobody is shown a map */
    public PolicyState state() {
        NodePolicy.Report node = policies.report();
        NodePolicy.Ready ready = node.ready();
        return new PolicyState(ready == null ? null : ready.policy().shortVersion(),
                ready == null ? null : ready.target().id(),
                ready == null ? null : ready.target().number(),
                ready == null ? null : ready.target().title(),
                ready == null ? null : ready.since(),
                node.trouble(), node.failure() == null ? List.of() : node.failure().faults(), upcoming(node.next()),
                folders.folder().toString(), folders.refusedAt(), folders.faults());
    }

    /** @return the twelve digits of the policy that this node decides by; empty when it has none, and so shows no map */
    public Optional<String> version() {
        return policies.find().map(Policy::shortVersion);
    }

    /** @return whether this node has the policy in force and may take requests; says nothing of anybody */
    @PermitAll
    public boolean ready() {
        return policies.report().ready() != null;
    }

    private static PolicyState.Upcoming upcoming(NodePolicy.Report.Next next) {
        return next == null ? null : new PolicyState.Upcoming(next.target().id(), next.target().number(), next.from(), next.ready());
    }
}
