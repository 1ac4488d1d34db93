package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.network.boundary.JoinRefused.Cause;
import org.patchwork.network.control.Membership;
import org.patchwork.people.boundary.Identification;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.boundary.StubRecord;

/** "I work with this child", and "I no longer do". For practitioners and their managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class Joining {

    private static final int LONGEST_REASON = 200;
    private static final int DAYS_AHEAD = 90;
    private static final int YEARS_BACK = 26;

    @Inject
    Viewing viewing;

    @Inject
    SharedRecords records;

    @Inject
    Identification identification;

    @Inject
    Membership membership;

    @Inject
    Clock clock;

    /**
     * Joins the child's team, or accepts an invitation to it; the lead professional gets a notice. Failed tries are kept,
     * and a few an hour are all there are.
     *
     * @throws JoinRefused                                  naming the field to mend
     * @throws org.patchwork.sharing.boundary.ChildNotFound when there is no such child for this viewer
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public void join(JoinRequest request) {
        Viewer viewer = practitioner();
        LocalDate today = LocalDate.now(clock);
        String reason = request.reason() == null ? "" : request.reason().strip();
        refuseWhen(reason.isEmpty() || reason.length() > LONGEST_REASON, Cause.REASON_MISSING);
        refuseWhen(request.since() == null || request.since().isAfter(today.plusDays(DAYS_AHEAD))
                || request.since().isBefore(today.minusYears(YEARS_BACK)), Cause.SINCE_OUT_OF_RANGE);
        refuseWhen(request.raised() != null && !JoinRequest.RAISED.contains(request.raised()), Cause.SENSITIVITY_UNKNOWN);
        membership.oneAtATime(viewer);
        refuseWhen(!mayJoin(records.open(request.childId(), Action.VIEW, Locale.ROOT)), Cause.NOT_OFFERED);
        refuseWhen(membership.has(viewer, request.childId()), Cause.ALREADY_INVOLVED);
        refuseWhen(membership.triedTooOften(viewer), Cause.TOO_MANY_TRIES);
        if (!identification.matches(request.childId(), request.dateOfBirth(), request.identifierKind(), request.identifierValue())) {
            membership.failed(viewer, request.childId());
            throw new JoinRefused(Cause.IDENTIFIERS_DO_NOT_MATCH);
        }
        membership.begin(viewer, request.childId(), request.since(), reason, request.raised());
    }

    /**
     * The child as the pages to join and to leave show it: name and year of birth, whether the gate is open or not.
     *
     * @throws org.patchwork.sharing.boundary.ChildNotFound when there is no such child for this viewer
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public StubRecord offerFor(UUID child) {
        SharedRecord record = records.open(child, Action.VIEW, Locale.ROOT);
        return record instanceof StubRecord stub ? stub : stubOf((OpenRecord) record);
    }

    /**
     * Ends the viewer's own involvement with the child; whoever led no longer leads. The lead professional gets a notice,
     * or the whole team when it was the lead who left.
     *
     * @param lastDay last day of support, not before the first and not more than 90 days ahead
     * @throws JoinRefused SINCE_OUT_OF_RANGE, or NOT_OFFERED when the viewer does not work with such a child
     */
    public void leave(UUID child, LocalDate lastDay) {
        Viewer viewer = practitioner();
        refuseWhen(lastDay == null || lastDay.isAfter(LocalDate.now(clock).plusDays(DAYS_AHEAD)), Cause.SINCE_OUT_OF_RANGE);
        membership.oneAtATime(viewer);
        refuseWhen(!membership.has(viewer, child), Cause.NOT_OFFERED);
        refuseWhen(!membership.end(viewer, child, lastDay), Cause.SINCE_OUT_OF_RANGE);
    }

    /**
     * Calls off the viewer's own involvement that was to begin on a later day; nobody is shown it any more.
     *
     * @throws JoinRefused NOT_OFFERED when there is none to come
     */
    public void callOff(UUID child) {
        Viewer viewer = practitioner();
        membership.oneAtATime(viewer);
        refuseWhen(!membership.callOff(viewer, child), Cause.NOT_OFFERED);
    }

    private Viewer practitioner() {
        Viewer viewer = viewing.current();
        refuseWhen(viewer.practitionerId() == null, Cause.NOT_OFFERED);
        return viewer;
    }

    private static boolean mayJoin(SharedRecord record) {
        return record instanceof OpenRecord || ((StubRecord) record).offer() == StubOffer.JOIN;
    }

    private static StubRecord stubOf(OpenRecord open) {
        ChildSummary child = open.child();
        String given = child.knownAs() == null ? child.givenName() : child.knownAs();
        return new StubRecord(child.id(), given + " " + child.familyName(),
                child.dateOfBirth() == null ? null : child.dateOfBirth().getYear(), StubOffer.JOIN, open.broker(), false, open.emergency());
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new JoinRefused(cause);
        }
    }
}
