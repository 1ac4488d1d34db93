package org.patchwork.objection.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.objection.boundary.RestrictionRefused.Cause;
import org.patchwork.objection.control.Restricting;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.sharing.control.OwnInvolvements;
import org.patchwork.sharing.control.OwnInvolvements.Own;

/**
 * Objections that reach the council and not the practitioner: a family writes that a service is not to be shown (UK GDPR art 21). For
 * IG officers, each time another than the one who decides.
 */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class OfficersObjections {

    /** The action under which it is recorded that an officer looked for such involvements. */
    public static final String OBJECT = "OBJECTION_RECORDED";

    @Inject
    Viewing viewing;

    @Inject
    OwnInvolvements involvements;

    @Inject
    Restricting restricting;

    @Inject
    AccessRecording accessRecords;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /**
     * Records that somebody objects to a service being shown around a child: against each involvement of that service that goes on, and
     * that nobody objects to yet. They are shown to nobody from the next request on, until another officer decides.
     *
     * @param child       opaque id
     * @param serviceCode code of the policy's table of services
     * @param behalf      one of {@link Reasons#BEHALF}
     * @param reason      one of {@link Reasons#OBJECTION}
     * @return against how many; 0 when no such service works with the child, or all are objected to already
     * @throws RestrictionRefused BEHALF_MISSING or REASON_MISSING
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    public int object(UUID child, String serviceCode, String behalf, String reason) {
        refuseUnless(Reasons.BEHALF.contains(String.valueOf(behalf)), Cause.BEHALF_MISSING);
        refuseUnless(Reasons.OBJECTION.contains(String.valueOf(reason)), Cause.REASON_MISSING);
        UUID officer = viewing.current().accountId();
        accessRecords.record(viewing.current(), List.of(new AccessEntry(child, OBJECT, "NA", "-", policies.get().version(), "service:" + serviceCode)));
        List<Own> open = involvements.ofService(child, serviceCode, LocalDate.now(clock)).stream().map(Own::id).map(this::hold)
                .filter(own -> !own.pending() && !own.upheld()).toList();
        open.forEach(own -> restricting.object(own, behalf, reason, officer));
        return open.size();
    }

    private Own hold(UUID involvement) {
        return involvements.hold(involvement).orElseThrow(() -> new RestrictionRefused(Cause.NOT_YOURS));
    }

    private static void refuseUnless(boolean right, Cause cause) {
        if (!right) {
            throw new RestrictionRefused(cause);
        }
    }
}
