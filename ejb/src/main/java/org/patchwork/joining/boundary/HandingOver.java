package org.patchwork.joining.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.joining.boundary.JoiningRefused.Cause;
import org.patchwork.joining.control.Acts;
import org.patchwork.joining.control.Colleagues;
import org.patchwork.joining.control.Gates;
import org.patchwork.joining.control.HandOverDrawing;
import org.patchwork.joining.control.HandOvers;
import org.patchwork.joining.control.TakingOver;
import org.patchwork.joining.entity.HandOver;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.control.Names;
import org.patchwork.sharing.control.OwnInvolvements;
import org.patchwork.sharing.control.OwnInvolvements.Own;
import org.patchwork.sharing.control.Passing;

/**
 * Handing one's work with a child over to a colleague: offered by whoever does it or manages them, who may withdraw it until the
 * colleague has answered. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class HandingOver {

    private static final Duration LISTED = Duration.ofDays(90);
    private static final int MOST_OFFERED = 10;
    private static final int MOST_ASKED = 40;

    @Inject
    Viewing viewing;

    @Inject
    SharedRecords records;

    @Inject
    OwnInvolvements involvements;

    @Inject
    Passing passing;

    @Inject
    Colleagues colleagues;

    @Inject
    HandOvers offers;

    @Inject
    TakingOver takingOver;

    @Inject
    HandOverDrawing drawing;

    @Inject
    AlertPost alerts;

    @Inject
    Acts acts;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /**
     * What the page to hand over shows of an involvement of the caller's own, or of somebody whom the caller manages.
     *
     * @throws ChildNotFound when there is none such for the caller: one answer for whatever reason
     */
    @Recorded
    public HandOverForm formFor(UUID involvement, Locale locale) {
        Own own = find(involvement).orElseThrow(ChildNotFound::new);
        SharedRecord record = records.open(own.childId(), Action.VIEW, locale);
        boolean mine = own.practitionerId().equals(viewing.current().practitionerId());
        return new HandOverForm(own.id(), own.childId(), Gates.nameIn(record), mine ? null : own.practitionerName(),
                new Names(policies.get().reference(), locale).role(own.roleCode()), own.since(), own.leads(),
                offers.standsFor(own.id(), clock.instant()));
    }

    /**
     * Colleagues with names that begin as typed to whom the policy lets this work be handed over.
     *
     * @return at most ten; none for fewer than two letters, or when the involvement is nothing of the caller's
     */
    public List<Colleague> colleagues(UUID involvement, String words, Locale locale) {
        Names names = new Names(policies.get().reference(), locale);
        return find(involvement).map(own -> colleagues.named(words, own.practitionerId(), MOST_ASKED).stream()
                .filter(one -> passing.allowed(own.id(), one.practitionerId())).limit(MOST_OFFERED)
                .map(one -> new Colleague(one.practitionerId(), one.name(), names.role(one.roleCode()), one.organisationName())).toList())
                .orElse(List.of());
    }

    /**
     * Offers it; the colleague is told that something is offered.
     *
     * @param withLead whether whoever takes over is to lead as well; without meaning when the work does not lead
     * @throws JoiningRefused naming what to mend
     */
    public void offer(UUID involvement, UUID colleague, boolean withLead) {
        Viewer viewer = viewing.current();
        Own own = find(involvement).flatMap(found -> involvements.hold(found.id())).orElseThrow(() -> new JoiningRefused(Cause.GONE));
        JoiningRefused.when(takingOver.hold(own.id()).isEmpty(), Cause.GONE);
        JoiningRefused.when(own.disputed() || own.pending(), Cause.RESTRICTED);
        JoiningRefused.when(!colleagues.canSignIn(colleague), Cause.NOBODY_CHOSEN);
        JoiningRefused.when(colleague.equals(own.practitionerId()) || colleague.equals(viewer.practitionerId()), Cause.ONESELF);
        JoiningRefused.when(!passing.allowed(own.id(), colleague), Cause.COLLEAGUE_NOT_ALLOWED);
        JoiningRefused.when(offers.standsFor(own.id(), clock.instant()), Cause.ASKED_ALREADY);
        HandOver offer = new HandOver(UUID.randomUUID(), own.id(), viewer.practitionerId(), colleague, withLead && own.leads(), clock.instant());
        offers.add(offer);
        alerts.tell(List.of(colleague), AlertKind.HAND_OVER_OFFERED, offer.id());
        acts.record(viewer, own.childId(), "OFFER_HAND_OVER");
    }

    /** What the caller offered in the last 90 days, newest first, and what became of it. */
    @Recorded
    public List<HandOverEntry> made(Locale locale) {
        UUID me = viewing.current().practitionerId();
        return me == null ? List.of() : drawing.all(offers.madeBy(me, clock.instant().minus(LISTED)), true, locale);
    }

    /**
     * Withdraws an offer of the caller's own.
     *
     * @throws JoiningRefused GONE
     */
    public void withdraw(UUID id) {
        UUID me = viewing.current().practitionerId();
        HandOver offer = offers.hold(id).filter(one -> one.offeredBy().equals(me) && one.standsAt(clock.instant()))
                .orElseThrow(() -> new JoiningRefused(Cause.GONE));
        offer.end(HandOver.State.WITHDRAWN, clock.instant());
    }

    private Optional<Own> find(UUID involvement) {
        UUID me = viewing.current().practitionerId();
        return involvement == null || me == null ? Optional.empty() : involvements.find(involvement)
                .filter(own -> own.practitionerId().equals(me) || me.equals(own.managerId()));
    }
}
