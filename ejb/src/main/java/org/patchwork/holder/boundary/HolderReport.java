package org.patchwork.holder.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
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
import org.patchwork.holder.control.KeptDecisions;
import org.patchwork.sharing.boundary.HeldInvolvements;
import org.patchwork.sharing.control.Holders;

/**
 * The decisions of holders, above all those not to share: for the safeguarding leads and managers of the service by the child's name,
 * for information governance over all services by a reference.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class HolderReport {

    private static final String OFFICERS_LOOK = "HOLD_REPORT";

    @Inject
    private KeptDecisions decisions;

    @Inject
    private HeldInvolvements held;

    @Inject
    private Holders holders;

    @Inject
    private AccessRecording accessRecords;

    @Inject
    private Viewing viewing;

    /**
     * Decisions of the services for which the caller answers or which the caller manages.
     *
     * @param withheldOnly decisions not to share alone
     * @return newest first; those about a child whom the caller may not look at are left out
     */
    @Recorded
    public List<KeptDecision> ofMyServices(boolean withheldOnly) {
        Viewer viewer = viewing.current();
        Set<UUID> services = new TreeSet<>(holders.ledBy(viewer));
        services.addAll(holders.managedBy(viewer));
        List<KeptDecision> found = decisions.ofServices(services, kinds(withheldOnly));
        Map<UUID, String> names = held.namesOf(found.stream().map(KeptDecision::childId).distinct().toList());
        return found.stream().filter(one -> names.containsKey(one.childId())).map(one -> one.named(names.get(one.childId()))).toList();
    }

    /**
     * Decisions of all services, taken on those days; the look is recorded. For information-governance officers.
     *
     * @return newest first, at most ten thousand, without the child's name and id
     */
    @Recorded
    @RolesAllowed(Roles.INFORMATION_GOVERNANCE)
    public List<KeptDecision> everywhere(boolean withheldOnly, LocalDate from, LocalDate to) {
        List<KeptDecision> found = decisions.everywhere(kinds(withheldOnly), from, to).stream().map(KeptDecision::unnamed).toList();
        accessRecords.record(viewing.current(), List.of(new AccessEntry(null, OFFICERS_LOOK, "NA", "-", "-", "decisions:" + found.size())));
        return found;
    }

    private static Set<DecisionKind> kinds(boolean withheldOnly) {
        return withheldOnly ? EnumSet.of(DecisionKind.WITHHOLD) : EnumSet.allOf(DecisionKind.class);
    }
}
