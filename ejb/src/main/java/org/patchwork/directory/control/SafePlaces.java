package org.patchwork.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Sensitivity;

/**
 * Whether the directory tells where a service is. The place of a safety service, such as a refuge, is told to its own agency only; so
 * is that of a service that the policy does not know, and every place while no policy is in force.
 */
@ApplicationScoped
public class SafePlaces {

    private static final Set<Sensitivity> UNTOLD = Set.of(Sensitivity.SENSITIVE_SAFETY, Sensitivity.UNKNOWN);

    @Inject
    PolicyInForce policies;

    /** @return whether that viewer is told the place of such a service of that organisation */
    boolean told(Viewer viewer, String serviceCode, UUID organisation) {
        return organisation.equals(viewer.organisationId())
                || policies.find().map(policy -> !UNTOLD.contains(policy.reference().sensitivityOf(serviceCode))).orElse(false);
    }
}
