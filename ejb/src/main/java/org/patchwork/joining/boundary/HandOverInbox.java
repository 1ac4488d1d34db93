package org.patchwork.joining.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.joining.boundary.JoiningRefused.Cause;
import org.patchwork.joining.control.Acts;
import org.patchwork.joining.control.Gates;
import org.patchwork.joining.control.HandOverDrawing;
import org.patchwork.joining.control.HandOvers;
import org.patchwork.joining.control.TakingOver;
import org.patchwork.joining.entity.HandOver;
import org.patchwork.network.control.Membership;
import org.patchwork.network.entity.Involvement;
import org.patchwork.sharing.control.OwnInvolvements;
import org.patchwork.sharing.control.OwnInvolvements.Own;
import org.patchwork.sharing.control.Passing;

/** Work that colleagues offer to the caller, who takes it over or declines. For practitioners and their managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class HandOverInbox {

    @Inject
    Viewing viewing;

    @Inject
    HandOvers offers;

    @Inject
    HandOverDrawing drawing;

    @Inject
    OwnInvolvements involvements;

    @Inject
    Passing passing;

    @Inject
    Gates gates;

    @Inject
    Membership membership;

    @Inject
    TakingOver takingOver;

    @Inject
    AlertPost alerts;

    @Inject
    Acts acts;

    @Inject
    Clock clock;

    /**
     * What colleagues offer to the caller, newest first.
     *
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<HandOverEntry> list(Locale locale) {
        UUID me = viewing.current().practitionerId();
        return me == null ? List.of() : drawing.all(offers.receivedBy(me, clock.instant()), false, locale);
    }

    /**
     * Takes the work over: the old involvement ends today and the caller's begins. Whoever offered is told.
     *
     * @return the child
     * @throws JoiningRefused naming what is wrong; NOT_OFFERED when the record does not open to the caller, whatever the reason
     */
    @Recorded
    public UUID accept(UUID id) {
        Viewer viewer = viewing.current();
        HandOver offer = mine(id, viewer);
        membership.oneAtATime(viewer);
        Involvement old = takingOver.hold(offer.involvementId()).orElseThrow(() -> new JoiningRefused(Cause.GONE));
        Own own = involvements.find(old.id()).orElseThrow(() -> new JoiningRefused(Cause.GONE));
        JoiningRefused.when(own.disputed() || own.pending(), Cause.RESTRICTED);
        JoiningRefused.when(!passing.allowed(old.id(), viewer.practitionerId()), Cause.COLLEAGUE_NOT_ALLOWED);
        JoiningRefused.when(!gates.letsJoin(old.childId()), Cause.NOT_OFFERED);
        offer.accept(takingOver.take(old, new TakingOver.Colleague(viewer.practitionerId(), viewer.teamId(), viewer.roleCode()), offer.withLead()), clock.instant());
        alerts.tell(List.of(offer.offeredBy(), old.practitionerId()), AlertKind.HAND_OVER_ANSWERED, offer.id());
        acts.record(viewer, old.childId(), "TAKE_OVER");
        return old.childId();
    }

    /**
     * Declines; the old involvement goes on, and whoever offered is told.
     *
     * @throws JoiningRefused GONE
     */
    public void decline(UUID id) {
        HandOver offer = mine(id, viewing.current());
        offer.end(HandOver.State.DECLINED, clock.instant());
        alerts.tell(List.of(offer.offeredBy()), AlertKind.HAND_OVER_ANSWERED, offer.id());
    }

    private HandOver mine(UUID id, Viewer viewer) {
        return offers.hold(id).filter(one -> one.offeredTo().equals(viewer.practitionerId()) && one.standsAt(clock.instant()))
                .orElseThrow(() -> new JoiningRefused(Cause.GONE));
    }
}
