package org.patchwork.statutory.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.statutory.boundary.StatutoryRefused.Cause;
import org.patchwork.statutory.control.StatutoryPowers;
import org.patchwork.statutory.control.StatutoryWork;

/**
 * Looking at a child's record by virtue of a statutory function: screening, out-of-hours work, an enquiry (Children Act 1989 s47) or
 * police protection (s46). What it then shows is the sharing policy's answer. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class StatutoryAccesses {

    @Inject
    Viewing viewing;

    @Inject
    SharedRecords records;

    @Inject
    StatutoryPowers powers;

    @Inject
    StatutoryWork work;

    /** @return the functions of the caller's role, the shortest first; empty for most people */
    public List<StatutoryPower> powers() {
        return powers.of(viewing.current().roleCode());
    }

    /**
     * The child as the page to start shows it: name and year of birth, whether the gate is open or not.
     *
     * @throws ChildNotFound                                   when there is no such child for this viewer
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public StubRecord offerFor(UUID child) {
        SharedRecord record = records.open(child, Action.VIEW, Locale.ROOT);
        return record instanceof StubRecord stub ? stub : StatutoryWork.stubOf((OpenRecord) record);
    }

    /**
     * Starts it. One that runs already is that one. The lead professional and the caller's manager are told; nobody learns more than
     * that there is something to look at.
     *
     * @throws StatutoryRefused                                naming what to mend, or NOT_OFFERED when it would open nothing
     * @throws ChildNotFound                                   when there is no such child for this viewer
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public void start(StatutoryRequest request) {
        Viewer viewer = practitioner();
        StatutoryPower power = work.powerFor(viewer, request);
        work.oneAtATime(viewer);
        refuseWhen(!mayStart(records.open(request.child(), Action.VIEW, Locale.ROOT)), Cause.NOT_OFFERED);
        UUID started = work.begin(viewer, power, request);
        if (records.open(request.child(), Action.VIEW, Locale.ROOT) instanceof StubRecord) {
            work.end(viewer, started);
            throw new StatutoryRefused(Cause.NOT_OFFERED);
        }
        work.tell(viewer, request.child(), started);
    }

    /**
     * The caller's own, running or ended in the last 14 days, the newest first.
     *
     * @param locale of role names
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<StatutoryEntry> mine(Locale locale) {
        return work.mine(practitioner(), locale);
    }

    /** Those of the people whom the caller manages, in the same way. */
    @Recorded
    public List<StatutoryEntry> ofMyPeople(Locale locale) {
        return work.ofPeopleOf(practitioner(), locale);
    }

    /** Those of others to records of children for whom the caller leads, in the same way. */
    @Recorded
    public List<StatutoryEntry> toChildrenILead(Locale locale) {
        return work.toChildrenLedBy(practitioner(), locale);
    }

    /**
     * Lets one of the caller's own go on, once.
     *
     * @param purpose a code of the function's extensions
     * @param hours   from now, one of those that the list offers
     * @throws StatutoryRefused naming what to mend
     */
    public void extend(UUID access, String purpose, int hours) {
        work.extend(practitioner(), access, purpose, hours);
    }

    /**
     * Ends one at once: the caller's own, or one of somebody whom the caller manages. One that has ended stays as it is.
     *
     * @throws StatutoryRefused NOT_RUNNING when the caller has none of that id
     */
    public void end(UUID access) {
        work.end(practitioner(), access);
    }

    private Viewer practitioner() {
        Viewer viewer = viewing.current();
        refuseWhen(viewer.practitionerId() == null, Cause.NO_SUCH_POWER);
        return viewer;
    }

    private static boolean mayStart(SharedRecord record) {
        return record instanceof OpenRecord || ((StubRecord) record).offer() == StubOffer.JOIN;
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new StatutoryRefused(cause);
        }
    }
}
