package org.patchwork.sharing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.sharing.control.ImpactRuns;
import org.patchwork.sharing.control.ImpactWork;

/**
 * What a version of the policy would change for the people and records of today, held against the version in force: counts, no names. A
 * run goes on in the background and is found again by every officer, on every server. For information-governance officers.
 */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class ImpactPreview {

    private static final int LISTED = 20;

    @Inject
    private ImpactRuns runs;

    @Inject
    private ImpactWork work;

    @Inject
    private PolicyVersions versions;

    @Inject
    private PolicyInForce inForce;

    @Inject
    private Viewing viewing;

    /**
     * Begins a run, or finds the one that goes on already for the same content.
     *
     * @param version any version: a draft, or one that was published before
     * @return the run
     * @throws org.patchwork.policy.boundary.NotPublishable    when its tables have faults
     * @throws org.patchwork.policy.boundary.PolicyRefused     when there is no such version
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when none is in force to hold it against
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UUID start(UUID version) {
        return work.start(versions.get(version), versions.bookOf(version), inForce.get(), viewing.current().accountId());
    }

    /** @return empty when there is no such run */
    public Optional<ImpactRunEntry> find(UUID run) {
        return runs.find(run);
    }

    /** @return the latest runs, newest first */
    public List<ImpactRunEntry> list() {
        return runs.latest(LISTED);
    }

    /**
     * The newest finished run of exactly this content against exactly the tables in force, such as publishing asks for.
     *
     * @param contentHash of the version as it is to be published
     */
    public Optional<ImpactRunEntry> latestOf(String contentHash) {
        return inForce.find().flatMap(policy -> runs.latestOf(contentHash, policy.version()));
    }
}
