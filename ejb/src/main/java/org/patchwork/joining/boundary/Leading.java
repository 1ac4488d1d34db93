package org.patchwork.joining.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.joining.boundary.JoiningRefused.Cause;
import org.patchwork.joining.control.Acts;
import org.patchwork.joining.control.Gates;
import org.patchwork.joining.control.Leads;
import org.patchwork.joining.control.TakingOver;
import org.patchwork.joining.control.Team;
import org.patchwork.network.entity.Involvement;
import org.patchwork.network.entity.Subject;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.control.OwnInvolvements;
import org.patchwork.sharing.control.OwnInvolvements.Own;
import org.patchwork.sharing.control.Supporters;
import org.patchwork.sharing.control.TeamSight;

/**
 * Leading the team around a child: one at a time, and nobody whom somebody on the team is not shown (sharing policy, section 1). For
 * practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class Leading {

    @Inject
    Viewing viewing;

    @Inject
    SharedRecords records;

    @Inject
    Supporters supporters;

    @Inject
    OwnInvolvements involvements;

    @Inject
    Team team;

    @Inject
    TeamSight sight;

    @Inject
    TakingOver holding;

    @Inject
    Leads leads;

    @Inject
    Acts acts;

    @Inject
    Clock clock;

    /**
     * Who leads, as the caller's map shows it.
     *
     * @throws org.patchwork.sharing.boundary.ChildNotFound    when there is no such child for this viewer
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public LeadStanding standing(UUID child, Locale locale) {
        SharedRecord record = records.open(child, Action.VIEW, locale);
        Optional<SharedInvolvement> lead = leadOn(record);
        boolean may = record instanceof OpenRecord && supporters.supports(child, viewing.current().practitionerId(), LocalDate.now(clock));
        return new LeadStanding(child, Gates.nameIn(record), lead.map(SharedInvolvement::name).orElse(null),
                lead.map(SharedInvolvement::own).orElse(false), may);
    }

    /**
     * The caller leads from now on, and the team is told. An involvement that led and that the caller is not shown leads no longer, since
     * one that is hidden from anybody on the team cannot.
     *
     * @throws LeadTaken      when somebody leads already, or is quicker
     * @throws JoiningRefused saying why the caller's involvement cannot lead
     */
    @Recorded
    public void claim(UUID child) {
        Viewer viewer = viewing.current();
        // Read before the look: whoever takes the lead after this is stopped by the database, and not taken for unseen.
        List<UUID> leading = leads.of(child);
        Involvement own = own(viewer, child, records.open(child, Action.VIEW, Locale.ROOT));
        if (leading.stream().anyMatch(one -> sight.shown(viewer, child, one))) {
            throw new LeadTaken();
        }
        Own state = involvements.hold(own.id()).orElseThrow(() -> new JoiningRefused(Cause.NOT_ON_THE_TEAM));
        JoiningRefused.when(state.disputed() || state.pending() || state.upheld(), Cause.RESTRICTED);
        JoiningRefused.when(own.endedOn() != null, Cause.ENDS);
        JoiningRefused.when(!sight.shownToAll(child, own.id()), Cause.NOT_SEEN_BY_ALL);
        leads.takeUp(own, leading);
        acts.record(viewer, child, "LEAD");
    }

    /**
     * The caller goes on working with the child and no longer leads; the team is told.
     *
     * @throws JoiningRefused NOT_ON_THE_TEAM when the caller does not lead
     */
    @Recorded
    public void giveUp(UUID child) {
        Viewer viewer = viewing.current();
        Involvement own = own(viewer, child, records.open(child, Action.VIEW, Locale.ROOT));
        JoiningRefused.when(holding.hold(own.id()).isEmpty() || !leads.of(child).contains(own.id()), Cause.NOT_ON_THE_TEAM);
        leads.giveUp(own);
        acts.record(viewer, child, "LEAD_NO_LONGER");
    }

    private Involvement own(Viewer viewer, UUID child, SharedRecord record) {
        LocalDate today = LocalDate.now(clock);
        boolean supports = record instanceof OpenRecord && supporters.supports(child, viewer.practitionerId(), today);
        JoiningRefused.when(!supports, Cause.NOT_ON_THE_TEAM);
        return team.ownOf(viewer.practitionerId(), child, Subject.CHILD, today).orElseThrow(() -> new JoiningRefused(Cause.NOT_ON_THE_TEAM));
    }

    private static Optional<SharedInvolvement> leadOn(SharedRecord record) {
        return record instanceof OpenRecord open ? open.involvements().stream().filter(SharedInvolvement::lead).findFirst() : Optional.empty();
    }
}
