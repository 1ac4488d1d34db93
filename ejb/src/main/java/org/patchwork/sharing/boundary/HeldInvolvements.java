package org.patchwork.sharing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.sharing.control.HeldReading;
import org.patchwork.sharing.control.Holders;

/**
 * What a service itself holds, for those who answer for sharing it. They need not work with the child, so this is no map: it tells of
 * their own service's work and of nothing else. Never for somebody with a conflict, nor on a sealed record unless they are named on it.
 * Every look is written down in the caller's transaction, and gives nothing when it cannot be. For safeguarding leads, who are found
 * among practitioners and managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class HeldInvolvements {

    /** The action under which a holder's look is recorded. */
    public static final String HOLD = "HOLD";
    private static final int MOST = 100;
    private static final String NOT_ASKED = "NA";
    private static final String NO_RULE = "-";

    @Inject
    private HeldReading held;

    @Inject
    private Holders holders;

    @Inject
    private AccessRecording accessRecords;

    @Inject
    private PolicyInForce policies;

    @Inject
    private Viewing viewing;

    /**
     * What waits for a decision of the services for which the caller answers, the longest first.
     *
     * @return at most a hundred; empty for somebody who answers for no service
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<HeldInvolvement> waiting() {
        Viewer viewer = viewing.current();
        Policy policy = policies.get();
        Set<UUID> services = holders.ledBy(viewer);
        List<HeldInvolvement> waiting = services.isEmpty() ? List.of() : held.waiting(viewer, policy, services, MOST);
        accessRecords.record(viewer, waiting.stream().map(one -> look(one, policy)).toList());
        return waiting;
    }

    /**
     * One of them, or another that the service holds, by any involvement that belongs to it.
     *
     * @throws ChildNotFound when the caller does not answer for it, or may not look at the child
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public HeldInvolvement get(UUID involvement) {
        Viewer viewer = viewing.current();
        Policy policy = policies.get();
        HeldInvolvement found = held.find(viewer, policy, holders.ledBy(viewer), involvement).orElse(null);
        accessRecords.record(viewer, List.of(found == null ? miss(involvement, policy) : look(found, policy)));
        if (found == null) {
            throw new ChildNotFound();
        }
        return found;
    }

    /**
     * What each possible decision about it would show to whom, by the policy in force. Asked after {@link #get}, which keeps the look.
     *
     * @throws ChildNotFound as {@link #get}
     */
    public List<HeldPreview> previewOf(UUID involvement) {
        Viewer viewer = viewing.current();
        return held.preview(viewer, policies.get(), holders.ledBy(viewer), involvement).orElseThrow(ChildNotFound::new);
    }

    /**
     * Names of children about whom a service has decided, for those who answer for it or manage it.
     *
     * @return by child, ordered by name; children whom the caller may not look at, or of whom none of their services has decided, are
     *         left out
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public Map<UUID, String> namesOf(Collection<UUID> children) {
        Viewer viewer = viewing.current();
        Policy policy = policies.get();
        Set<UUID> services = new TreeSet<>(holders.ledBy(viewer));
        if (viewer.authorised()) {
            services.addAll(holders.managedBy(viewer));
        }
        Map<UUID, String> names = new LinkedHashMap<>(held.names(viewer, services, children));
        accessRecords.record(viewer, names.keySet().stream().map(child -> new AccessEntry(child, HOLD, NOT_ASKED, NO_RULE, policy.version(), "decisions")).toList());
        return names;
    }

    private static AccessEntry look(HeldInvolvement one, Policy policy) {
        return new AccessEntry(one.childId(), HOLD, NOT_ASKED, NO_RULE, policy.version(), "held:" + one.involvementId());
    }

    private static AccessEntry miss(UUID asked, Policy policy) {
        return new AccessEntry(null, HOLD, "NOT_FOUND", NO_RULE, policy.version(), "absent:" + asked);
    }
}
