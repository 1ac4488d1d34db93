package org.patchwork.policy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.policy.control.PolicyEvents;
import org.patchwork.policy.control.VersionList;
import org.patchwork.policy.control.Versions;
import org.patchwork.rules.check.PolicyReport;
import org.patchwork.rules.check.PolicyReview;
import org.patchwork.rules.engine.PolicyBook;

/** The versions of the policy, what is in them and what was done with them. For IG officers; operations see the list only. */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class PolicyVersions {

    private static final int MOST_EVENTS = 500;

    @Inject
    private VersionList list;

    @Inject
    private Versions versions;

    @Inject
    private PolicyEvents events;

    @Inject
    private Viewing viewing;

    /** @return open drafts, then published versions, then discarded ones, each the latest first */
    @RolesAllowed({Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS})
    public List<PolicyVersionEntry> list() {
        return list.all();
    }

    /** @throws PolicyRefused when there is no such version */
    @RolesAllowed({Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS})
    public PolicyVersionEntry get(UUID version) {
        return list.find(version).orElseThrow(() -> new PolicyRefused(PolicyRefused.Cause.NO_SUCH_VERSION));
    }

    /** @return the version in force now; empty when there is none, and then nobody is shown a map */
    @RolesAllowed({Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS})
    public Optional<PolicyVersionEntry> inForce() {
        return list.all().stream().filter(PolicyVersionEntry::inForce).findFirst();
    }

    /**
     * @param tablesHash as access records name the policy
     * @return the published versions with these tables, first published first; they decide alike, and differ in scenarios only
     */
    public List<PolicyVersionEntry> ofTables(String tablesHash) {
        return list.ofTables(tablesHash);
    }

    /**
     * Everything that is in a version.
     *
     * @throws PolicyRefused when there is no such version
     */
    public PolicyBook bookOf(UUID version) {
        get(version);
        return versions.bookOf(version);
    }

    /**
     * All that is to be said of what is in a version: faults, broken properties, scenarios, warnings.
     *
     * @throws PolicyRefused when there is no such version
     */
    public PolicyReport reviewOf(UUID version) {
        return PolicyReview.of(bookOf(version));
    }

    /** @return what was done with the policy, newest first, 500 at most */
    public List<PolicyEventEntry> events(int most) {
        return events.latest(Math.min(most, MOST_EVENTS));
    }

    /** @return what was done with one version, newest first */
    public List<PolicyEventEntry> eventsOf(UUID version) {
        return events.of(version);
    }

    /** @return what other officers did since the caller last said to have seen it, newest first, 50 at most */
    public List<PolicyEventEntry> unseen() {
        return events.unseenBy(viewing.current().accountId());
    }

    /** The caller has seen everything up to that event. */
    public void markSeen(long event) {
        events.read(viewing.current().accountId(), event);
    }
}
