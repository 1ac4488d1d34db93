package org.patchwork.joining.boundary;

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
import org.patchwork.joining.boundary.JoiningRefused.Cause;
import org.patchwork.joining.control.Acts;
import org.patchwork.joining.control.AgreementWarnings;
import org.patchwork.joining.control.Newcomers;
import org.patchwork.joining.control.VettedPeople;
import org.patchwork.joining.entity.Newcomer;
import org.patchwork.platform.control.Row;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.sharing.control.Names;

/**
 * A manager vouches for people of the manager's own agency: that they are employed there, checked and trained, which the gate asks of
 * everybody (sharing policy, viewer_authorised). For managers; nobody vouches for themselves.
 */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class Vetting {

    /** Why a newcomer is turned away. */
    public static final List<String> REASONS = List.of("NOT_EMPLOYED_HERE", "NOT_CHECKED", "NOT_TRAINED", "DOES_NOT_NEED_IT");

    private static final int MOST_YEARS = 5;

    @Inject
    Viewing viewing;

    @Inject
    Newcomers newcomers;

    @Inject
    VettedPeople people;

    @Inject
    Acts acts;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /** Newcomers who wait at the manager's agency, the longest waiting first; empty without an agency. */
    public List<NewcomerEntry> waiting(Locale locale) {
        Names names = new Names(policies.get().reference(), locale);
        UUID agency = viewing.current().organisationId();
        return agency == null ? List.of() : newcomers.waitingAt(agency).stream().map(row -> draw(row, names)).toList();
    }

    /**
     * Vouches for a newcomer, who can sign in from now on.
     *
     * @param employed   the manager says that they work here
     * @param checksTo   last day on which their checks are valid, at most five years ahead
     * @param trainingTo the same of their safeguarding training
     * @throws JoiningRefused naming what to mend
     */
    public void approve(UUID id, boolean employed, LocalDate checksTo, LocalDate trainingTo) {
        Viewer manager = viewing.current();
        JoiningRefused.when(!employed, Cause.NOT_EMPLOYED);
        JoiningRefused.when(!valid(checksTo), Cause.CHECKS_DATE);
        JoiningRefused.when(!valid(trainingTo), Cause.TRAINING_DATE);
        newcomers.admit(hold(id, manager), manager, checksTo, trainingTo);
        acts.record(manager, null, "VET", "newcomer " + id);
    }

    /**
     * Turns a newcomer away.
     *
     * @param reason one of {@link #REASONS}
     * @throws JoiningRefused naming what to mend
     */
    public void turnAway(UUID id, String reason) {
        Viewer manager = viewing.current();
        JoiningRefused.when(!REASONS.contains(String.valueOf(reason)), Cause.REASON_MISSING);
        newcomers.turnAway(hold(id, manager), manager, reason);
        acts.record(manager, null, "TURN_AWAY", "newcomer " + id);
    }

    /** People of the manager's agency whose checks or training have run out or soon will, the first to do so first. */
    public List<VettedColleague> runningOut() {
        UUID agency = viewing.current().organisationId();
        return agency == null ? List.of() : people.runningOut(agency, viewing.current().practitionerId(), LocalDate.now(clock));
    }

    /** The last day of the agreement of the manager's agency when it is past or comes within sixty days; null otherwise. */
    public LocalDate ownAgreementEnds() {
        UUID agency = viewing.current().organisationId();
        return agency == null ? null : people.agreementOf(agency)
                .filter(last -> !last.isAfter(LocalDate.now(clock).plusDays(AgreementWarnings.DAYS_AHEAD))).orElse(null);
    }

    /**
     * Records new dates for somebody of the manager's agency.
     *
     * @throws JoiningRefused naming what to mend; OWN for the manager's own
     */
    public void renew(UUID practitioner, LocalDate checksTo, LocalDate trainingTo) {
        Viewer manager = viewing.current();
        JoiningRefused.when(practitioner == null, Cause.GONE);
        JoiningRefused.when(practitioner.equals(manager.practitionerId()), Cause.OWN);
        JoiningRefused.when(!valid(checksTo), Cause.CHECKS_DATE);
        JoiningRefused.when(!valid(trainingTo), Cause.TRAINING_DATE);
        JoiningRefused.when(!people.renew(practitioner, manager.organisationId(), checksTo, trainingTo), Cause.GONE);
        acts.record(manager, null, "VET", "practitioner " + practitioner);
    }

    private boolean valid(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        return day != null && !day.isBefore(today) && !day.isAfter(today.plusYears(MOST_YEARS));
    }

    private Newcomer hold(UUID id, Viewer manager) {
        JoiningRefused.when(id == null || manager.organisationId() == null, Cause.GONE);
        return newcomers.hold(id, manager.organisationId()).orElseThrow(() -> new JoiningRefused(Cause.GONE));
    }

    private NewcomerEntry draw(Row row, Names names) {
        return new NewcomerEntry(row.id("id"), row.text("name"), names.role(row.text("role_code")), row.text("email"), row.text("team"),
                row.text("inviter"), row.text("inviter_agency"), row.instant("registered_at").atZone(clock.getZone()).toLocalDate());
    }
}
