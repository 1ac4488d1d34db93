package org.patchwork.emergency.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.StepUp;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.emergency.boundary.EmergencyRefused.Cause;
import org.patchwork.emergency.control.Emergencies;
import org.patchwork.emergency.control.Offers;
import org.patchwork.rules.fact.AccessMode;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.OpenEmergency;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.control.BrokerReach;
import org.patchwork.sharing.control.EmergencyGate.Answer;

/**
 * Emergency access to one child's record, in two steps, each with the password again (sharing policy, section 5). Opening and the first
 * look are one transaction: without an access record nothing was opened. For practitioners and their managers; whose role counts is the
 * policy's to say.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class BreakGlass {

    private static final int LONGEST_REASON = 200;

    @Inject
    private SharedRecords records;

    @Inject
    private Offers offers;

    @Inject
    private Emergencies emergencies;

    @Inject
    private BrokerReach reach;

    @Inject
    private StepUp stepUp;

    @Inject
    private Viewing viewing;

    /**
     * What the viewer may do about this child in an emergency; the duty numbers at least.
     *
     * @throws ChildNotFound when there is no such child for this viewer, in an emergency or not
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public EmergencyOffer offerFor(UUID child, Locale locale) {
        return offers.of(viewing.current(), records.open(child, Action.VIEW, locale), child);
    }

    /**
     * First step: opens the record for four hours, and looks. A second click changes nothing.
     *
     * @param reason   one of the list; null is refused
     * @param text     about the access and not about the case, 1 to 200 characters
     * @param password the caller's own
     * @param address  the client's network address
     * @throws EmergencyRefused naming what to mend; nothing was opened
     * @throws ChildNotFound    when there is no such child for this viewer, in an emergency or not
     */
    @Recorded
    public void open(UUID child, EmergencyReason reason, String text, String password, String address) {
        Viewer viewer = eligible(child, AccessMode.BREAK_GLASS);
        String why = text == null ? "" : text.strip();
        EmergencyRefused.when(reason == null, Cause.REASON_MISSING);
        EmergencyRefused.when(why.isEmpty() || why.length() > LONGEST_REASON, Cause.TEXT_MISSING);
        EmergencyRefused.when(!stepUp.confirm(password, address), Cause.PASSWORD);
        emergencies.begin(viewer, child, reason.name(), why);
        records.open(child, Action.VIEW, Locale.ROOT);
    }

    /**
     * Second step: life is at risk and the broker's desk does not answer. Raises what the policy opens, and looks.
     *
     * @param lifeAtRisk the viewer says so
     * @throws EmergencyRefused naming what to mend; nothing was raised
     */
    @Recorded
    public void raise(UUID child, boolean lifeAtRisk, String password, String address) {
        Viewer viewer = eligible(child, AccessMode.BREAK_GLASS_LIFE);
        OpenEmergency current = emergencies.current(viewer, child).orElseThrow(() -> new EmergencyRefused(Cause.NOT_OPEN));
        EmergencyRefused.when(!emergencies.brokerTried(viewer, child), Cause.BROKER_NOT_TRIED);
        EmergencyRefused.when(!lifeAtRisk, Cause.LIFE_NOT_CONFIRMED);
        EmergencyRefused.when(!stepUp.confirm(password, address), Cause.PASSWORD);
        emergencies.raise(current.id());
        records.open(child, Action.VIEW, Locale.ROOT);
    }

    /**
     * Keeps that the broker's desk did not answer about this child, which the second step asks for.
     *
     * @throws EmergencyRefused when the viewer has no emergency access to it now
     */
    @Recorded
    public void brokerDoesNotAnswer(UUID child) {
        Viewer viewer = viewing.current();
        EmergencyRefused.when(emergencies.current(viewer, child).isEmpty(), Cause.NOT_OPEN);
        reach.markUnreachable(child, viewer.practitionerId());
    }

    /** Ends the caller's emergency access to the child now; nothing when there is none. */
    public void end(UUID child) {
        emergencies.end(viewing.current(), child);
    }

    /** The access record of the ordinary look says that somebody was here, whatever comes of it. */
    private Viewer eligible(UUID child, AccessMode mode) {
        Viewer viewer = viewing.current();
        SharedRecord ordinary = records.open(child, Action.VIEW, Locale.ROOT);
        Answer answer = offers.ask(viewer, child, mode);
        if (ordinary == null || answer == Answer.NOT_FOUND) {
            throw new ChildNotFound();
        }
        EmergencyRefused.when(viewer.practitionerId() == null || answer == Answer.DOES_NOT_HELP, Cause.NOT_ELIGIBLE);
        return viewer;
    }
}
