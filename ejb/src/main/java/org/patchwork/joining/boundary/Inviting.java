package org.patchwork.joining.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.joining.boundary.JoiningRefused.Cause;
import org.patchwork.joining.control.Acts;
import org.patchwork.joining.control.Colleagues;
import org.patchwork.joining.control.Gates;
import org.patchwork.joining.control.InvitationBook;
import org.patchwork.joining.control.InvitationDrawing;
import org.patchwork.joining.control.InvitationPost;
import org.patchwork.joining.entity.Invitation;
import org.patchwork.platform.control.Row;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.control.Names;
import org.patchwork.sharing.control.Supporters;

/**
 * Asking somebody to join a child's team. Whom one may choose, what one is answered and what one sees of one's invitations is the same
 * whether or not that person already works with the child unseen. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class Inviting {

    private static final int MOST_OFFERED = 10;
    private static final Duration LISTED = Duration.ofDays(90);

    @Inject
    Viewing viewing;

    @Inject
    SharedRecords records;

    @Inject
    Supporters supporters;

    @Inject
    Colleagues colleagues;

    @Inject
    InvitationBook book;

    @Inject
    InvitationPost post;

    @Inject
    Acts acts;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /**
     * What the page to invite shows of the child.
     *
     * @throws org.patchwork.sharing.boundary.ChildNotFound    when there is no such child for this viewer
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public InviteForm formFor(UUID child) {
        SharedRecord record = records.open(child, Action.VIEW, Locale.ROOT);
        return new InviteForm(child, Gates.nameIn(record), record instanceof OpenRecord && supports(viewing.current(), child));
    }

    /**
     * Colleagues who can sign in and have names that begin as typed; the same for every child.
     *
     * @return at most ten, by family name; none for fewer than two letters
     */
    public List<Colleague> colleagues(String words, Locale locale) {
        Names names = new Names(policies.get().reference(), locale);
        return colleagues.named(words, viewing.current().practitionerId(), MOST_OFFERED).stream()
                .map(one -> new Colleague(one.practitionerId(), one.name(), names.role(one.roleCode()), one.organisationName())).toList();
    }

    /** Teams of agencies with names that begin as typed and managers who can vet; none for fewer than two letters. */
    public List<TeamChoice> teams(String agency) {
        return colleagues.teamsOfAgencies(agency, MOST_OFFERED).stream()
                .map(row -> new TeamChoice(row.id("id"), row.text("team"), row.text("service"), row.text("agency"))).toList();
    }

    /**
     * Asks a colleague to join the child's team, who is told that somebody asks and not about whom.
     *
     * @throws JoiningRefused naming what to mend
     */
    @Recorded
    public void invite(UUID child, UUID colleague) {
        Viewer viewer = viewing.current();
        JoiningRefused.when(colleague == null || !colleagues.canSignIn(colleague), Cause.NOBODY_CHOSEN);
        JoiningRefused.when(colleague.equals(viewer.practitionerId()), Cause.ONESELF);
        OpenRecord open = team(viewer, child);
        LocalDate today = LocalDate.now(clock);
        JoiningRefused.when(open.involvements().stream().anyMatch(one -> colleague.equals(one.practitionerId())
                && (one.endedOn() == null || !one.endedOn().isBefore(today))), Cause.ON_THE_MAP);
        List<Row> asked = book.openOf(viewer.practitionerId(), child, clock.instant());
        JoiningRefused.when(asked.stream().anyMatch(row -> colleague.equals(row.id("practitioner_id"))), Cause.ASKED_ALREADY);
        post.ask(viewer, child, colleague);
        acts.record(viewer, child, "INVITE");
    }

    /**
     * Asks somebody by e-mail, whom the team's agency must vet before anything is shown. A colleague who has that address in the
     * directory and can sign in is asked like any other.
     *
     * @param team where that person works, one of {@link #teams}
     * @throws JoiningRefused naming what to mend
     */
    @Recorded
    public void inviteByMail(UUID child, String email, UUID team) {
        Viewer viewer = viewing.current();
        String address = InvitationPost.clean(email);
        JoiningRefused.when(address == null, Cause.EMAIL_WRONG);
        JoiningRefused.when(team == null, Cause.TEAM_MISSING);
        JoiningRefused.when(colleagues.managersOf(team).isEmpty(), Cause.NO_MANAGER);
        var known = colleagues.withAddress(address).filter(row -> row.flag("signs_in"));
        if (known.isPresent()) {
            invite(child, known.get().id("id"));
            return;
        }
        team(viewer, child);
        List<Row> asked = book.openOf(viewer.practitionerId(), child, clock.instant());
        JoiningRefused.when(asked.stream().anyMatch(row -> address.equals(row.text("address"))), Cause.ASKED_ALREADY);
        JoiningRefused.when(post.tooMany(viewer), Cause.TOO_MANY);
        post.write(viewer, child, address, team);
        acts.record(viewer, child, "INVITE");
    }

    /**
     * The caller's invitations of the last 90 days, and those to teams that the caller leads.
     *
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<MadeInvitation> made(Locale locale) {
        Viewer viewer = viewing.current();
        Instant now = clock.instant();
        List<Row> rows = viewer.practitionerId() == null ? List.of() : book.madeBy(viewer.practitionerId(), now.minus(LISTED));
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, SharedRecord> shared = records.openAll(rows.stream().map(row -> row.id("child_id")).distinct().toList(), Action.VIEW, locale);
        return new InvitationDrawing(viewer.practitionerId(), shared, now, clock.getZone()).all(rows);
    }

    /**
     * Takes an invitation of the caller's own back.
     *
     * @throws JoiningRefused GONE when there is none that waits, as far as the caller knows
     */
    @Recorded
    public void takeBack(UUID id) {
        Viewer viewer = viewing.current();
        boolean waits = made(Locale.ROOT).stream().anyMatch(one -> one.id().equals(id) && one.canBeTakenBack());
        Invitation invitation = waits ? book.hold(id).orElse(null) : null;
        JoiningRefused.when(invitation == null || invitation.takenBack() || invitation.state() == Invitation.State.DECLINED, Cause.GONE);
        post.takeBack(invitation);
        acts.record(viewer, invitation.childId(), "TAKE_BACK_INVITATION");
    }

    private OpenRecord team(Viewer viewer, UUID child) {
        SharedRecord record = records.open(child, Action.VIEW, Locale.ROOT);
        JoiningRefused.when(!(record instanceof OpenRecord) || !supports(viewer, child), Cause.NOT_ON_THE_TEAM);
        return (OpenRecord) record;
    }

    private boolean supports(Viewer viewer, UUID child) {
        return supporters.supports(child, viewer.practitionerId(), LocalDate.now(clock));
    }
}
