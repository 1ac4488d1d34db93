package org.patchwork.objection.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.objection.boundary.RestrictionRefused.Cause;
import org.patchwork.objection.control.Cases;
import org.patchwork.objection.control.RestrictionDrawing;
import org.patchwork.objection.control.Restricting;
import org.patchwork.objection.entity.Dispute;
import org.patchwork.objection.entity.Objection;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.sharing.control.Names;
import org.patchwork.sharing.control.OwnInvolvements;
import org.patchwork.sharing.control.OwnInvolvements.Own;
import org.patchwork.sharing.control.Restrictions;

/** Where objections are decided (UK GDPR art 21, within a month) and disputes that no manager settled. For IG officers. */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class RestrictionDesk {

    /** The action under which an officer's look at the lists is recorded. */
    public static final String LIST = "RESTRICTION_LIST";

    private static final int LONGEST_REASON = 500;
    private static final Duration LISTED = Duration.ofDays(90);

    @Inject
    Viewing viewing;

    @Inject
    Restrictions restrictions;

    @Inject
    OwnInvolvements involvements;

    @Inject
    Cases cases;

    @Inject
    Restricting restricting;

    @Inject
    AccessRecording accessRecords;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /**
     * Objections that wait, the one due first before the others, and those decided in the last 90 days; the look is recorded.
     *
     * @param locale of role names
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<RestrictionEntry> objections(Locale locale) {
        RestrictionDrawing drawing = recorded(locale);
        return restrictions.objections(clock.instant().minus(LISTED)).stream().map(drawing::objection).toList();
    }

    /** Disputes in the same way. */
    @Recorded
    public List<RestrictionEntry> disputes(Locale locale) {
        RestrictionDrawing drawing = recorded(locale);
        return restrictions.disputes(clock.instant().minus(LISTED)).stream().map(drawing::dispute).toList();
    }

    /**
     * Decides an objection, once; never by the officer who recorded it.
     *
     * @param basis  of {@link Reasons#UPHELD} or {@link Reasons#REJECTED}
     * @param reason 1 to 500 characters, about the law and not the case
     * @throws RestrictionRefused saying what to mend
     */
    public void decide(UUID id, boolean upheld, String basis, String reason) {
        UUID me = viewing.current().accountId();
        String words = reason == null ? "" : reason.strip();
        refuseUnless((upheld ? Reasons.UPHELD : Reasons.REJECTED).contains(String.valueOf(basis)), Cause.BASIS_MISSING);
        refuseUnless(!words.isEmpty() && words.length() <= LONGEST_REASON, Cause.REASON_MISSING);
        Objection objection = cases.objection(id).orElseThrow(() -> new RestrictionRefused(Cause.NOT_YOURS));
        refuseUnless(objection.state() == Objection.State.PENDING, Cause.DECIDED_ALREADY);
        refuseUnless(!me.equals(objection.raisedBy()), Cause.OWN);
        restricting.decide(objection, hold(objection.involvementId()), upheld, basis, words, me);
    }

    /**
     * Settles a dispute; see {@link TeamDisputes#settle}.
     *
     * @throws RestrictionRefused OWN or DECIDED_ALREADY, or NOT_YOURS when there is no such dispute
     */
    public void settle(UUID id, boolean confirmed) {
        UUID me = viewing.current().accountId();
        Dispute dispute = cases.dispute(id).orElseThrow(() -> new RestrictionRefused(Cause.NOT_YOURS));
        refuseUnless(dispute.open(), Cause.DECIDED_ALREADY);
        refuseUnless(!me.equals(dispute.raisedBy()), Cause.OWN);
        restricting.settle(dispute, hold(dispute.involvementId()), confirmed, me);
    }

    private Own hold(UUID involvement) {
        return involvements.hold(involvement).orElseThrow(() -> new RestrictionRefused(Cause.DECIDED_ALREADY));
    }

    private RestrictionDrawing recorded(Locale locale) {
        Policy policy = policies.get();
        accessRecords.record(viewing.current(), List.of(new AccessEntry(null, LIST, "NA", "-", policy.version(), "")));
        return new RestrictionDrawing(new Names(policy.reference(), locale), viewing.current().accountId(), Map.of(), LocalDate.now(clock), clock.getZone());
    }

    private static void refuseUnless(boolean right, Cause cause) {
        if (!right) {
            throw new RestrictionRefused(cause);
        }
    }
}
