package org.patchwork.objection.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.objection.boundary.RestrictionRefused.Cause;
import org.patchwork.objection.control.Restricting;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.sharing.control.Names;
import org.patchwork.sharing.control.OwnInvolvements;
import org.patchwork.sharing.control.OwnInvolvements.Own;

/**
 * What a practitioner says against showing an involvement of their own: do not show my role, I do not work with this child, somebody
 * objects. Each counts from the next request on, and nobody else is told that or why. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class OwnRestrictions {

    @Inject
    Viewing viewing;

    @Inject
    SharedRecords records;

    @Inject
    OwnInvolvements involvements;

    @Inject
    Restricting restricting;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /**
     * The caller's own involvements with a child.
     *
     * @param locale of role names
     * @throws org.patchwork.sharing.boundary.ChildNotFound    when there is no such child for this viewer
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public MyInvolvement of(UUID child, Locale locale) {
        SharedRecord record = records.open(child, Action.VIEW, locale);
        Viewer viewer = viewing.current();
        UUID me = viewer.practitionerId();
        Names names = new Names(policies.get().reference(), locale);
        List<Own> own = me == null ? List.of() : involvements.of(me, child, LocalDate.now(clock));
        return new MyInvolvement(stubOf(record), items(own, names), items(managed(record, viewer), names));
    }

    private List<Own> managed(SharedRecord record, Viewer viewer) {
        return viewer.practitionerId() != null && record instanceof OpenRecord open
                ? involvements.managed(open.child().id(), open.involvements().stream().map(SharedInvolvement::involvementId)
                        .filter(id -> id != null).toList(), viewer.practitionerId(), viewer.accountId()) : List.of();
    }

    private static List<MyInvolvement.Item> items(List<Own> involvements, Names names) {
        return involvements.stream().map(one -> new MyInvolvement.Item(one.id(), one.practitionerName(), names.role(one.roleCode()),
                one.subject(), one.since(), one.marked(), one.disputed(), one.pending(), one.upheld())).toList();
    }

    /**
     * Asks that others do not see the role, only a name and a safe contact, and that it never leaves on paper.
     *
     * @param involvement the caller's own, or one of somebody whom the caller manages
     * @param reason      one of {@link Reasons#MARK}
     * @throws RestrictionRefused saying what to mend
     */
    public void mark(UUID involvement, String reason) {
        refuseUnless(Reasons.MARK.contains(String.valueOf(reason)), Cause.REASON_MISSING);
        restricting.mark(hold(involvement, true).id(), reason, viewing.current().accountId());
    }

    /** Takes a mark off again; one that is not marked stays as it is. */
    public void unmark(UUID involvement) {
        restricting.unmark(hold(involvement, true).id());
    }

    /**
     * Says that an involvement of the caller's own is none. Whoever led leads no longer. The manager and the officers are told.
     *
     * @param reason one of {@link Reasons#DISPUTE}
     * @throws RestrictionRefused saying what to mend; WAITS_ALREADY when it is disputed
     */
    public void dispute(UUID involvement, String reason) {
        refuseUnless(Reasons.DISPUTE.contains(String.valueOf(reason)), Cause.REASON_MISSING);
        Own own = hold(involvement, false);
        refuseUnless(!own.disputed(), Cause.WAITS_ALREADY);
        restricting.dispute(own, reason, viewing.current().accountId());
    }

    /**
     * Records that somebody objects to an involvement of the caller's own being shown (UK GDPR art 21). The officers are told.
     *
     * @param behalf one of {@link Reasons#BEHALF}
     * @param reason one of {@link Reasons#OBJECTION}
     * @throws RestrictionRefused saying what to mend; WAITS_ALREADY when one waits to be decided
     */
    public void object(UUID involvement, String behalf, String reason) {
        refuseUnless(Reasons.BEHALF.contains(String.valueOf(behalf)), Cause.BEHALF_MISSING);
        refuseUnless(Reasons.OBJECTION.contains(String.valueOf(reason)), Cause.REASON_MISSING);
        Own own = hold(involvement, false);
        refuseUnless(!own.pending(), Cause.WAITS_ALREADY);
        restricting.object(own, behalf, reason, viewing.current().accountId());
    }

    /** The involvement, which nobody else changes meanwhile; a second click waits for the first and then sees what it did. */
    private Own hold(UUID involvement, boolean orManaged) {
        Viewer viewer = viewing.current();
        return involvements.hold(involvement)
                .filter(own -> own.practitionerId().equals(viewer.practitionerId())
                        || orManaged && own.managerId() != null && own.managerId().equals(viewer.practitionerId()))
                .orElseThrow(() -> new RestrictionRefused(Cause.NOT_YOURS));
    }

    private static StubRecord stubOf(SharedRecord record) {
        if (record instanceof StubRecord stub) {
            return stub;
        }
        OpenRecord open = (OpenRecord) record;
        ChildSummary child = open.child();
        String given = child.knownAs() == null ? child.givenName() : child.knownAs();
        return new StubRecord(child.id(), given + " " + child.familyName(),
                child.dateOfBirth() == null ? null : child.dateOfBirth().getYear(), StubOffer.JOIN, open.broker(), false,
                open.emergency());
    }

    private static void refuseUnless(boolean right, Cause cause) {
        if (!right) {
            throw new RestrictionRefused(cause);
        }
    }
}
