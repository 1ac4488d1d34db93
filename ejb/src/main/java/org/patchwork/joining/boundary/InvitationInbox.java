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
import org.patchwork.access.boundary.StepUp;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.joining.boundary.JoiningRefused.Cause;
import org.patchwork.joining.control.Acts;
import org.patchwork.joining.control.Gates;
import org.patchwork.joining.control.InvitationBook;
import org.patchwork.joining.entity.Invitation;
import org.patchwork.network.boundary.JoinRequest;
import org.patchwork.network.control.Membership;
import org.patchwork.platform.control.Row;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.sharing.control.Names;

/**
 * Invitations to the caller. Whom one is about is told by accepting it, with the password again: until then it names nobody but whoever
 * asks. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class InvitationInbox {

    private static final String REASON = "INVITED";

    @Inject
    Viewing viewing;

    @Inject
    StepUp stepUp;

    @Inject
    InvitationBook book;

    @Inject
    Membership membership;

    @Inject
    Gates gates;

    @Inject
    Acts acts;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /**
     * Those that the caller can answer, newest first.
     *
     * @param locale of role names
     * @return empty for people who are no practitioners
     */
    public List<ReceivedInvitation> list(Locale locale) {
        UUID me = viewing.current().practitionerId();
        Names names = new Names(policies.get().reference(), locale);
        return me == null ? List.of() : book.receivedBy(me, clock.instant()).stream().map(row -> draw(row, names)).toList();
    }

    /**
     * Accepts one: the caller works with the child from today on, and may look. Whoever works with the child already goes on as before.
     *
     * @param raised   why it is itself sensitive that the caller works with the child, one of {@link JoinRequest#RAISED}; null when it is
     *                 no more so than the service is
     * @param password the caller's own
     * @param address  the client's network address
     * @return the child
     * @throws JoiningRefused naming what to mend; NOT_OFFERED when the record does not open to the caller, whatever the reason
     */
    @Recorded
    public UUID accept(UUID id, String raised, String password, String address) {
        Viewer viewer = viewing.current();
        JoiningRefused.when(raised != null && !JoinRequest.RAISED.contains(raised), Cause.REASON_MISSING);
        JoiningRefused.when(!stepUp.confirm(password, address), Cause.PASSWORD);
        Invitation invitation = own(viewer, id);
        membership.oneAtATime(viewer);
        JoiningRefused.when(!gates.letsJoin(invitation.childId()), Cause.NOT_OFFERED);
        if (!membership.supports(viewer, invitation.childId())) {
            membership.begin(viewer, invitation.childId(), LocalDate.now(clock), REASON, raised);
        }
        invitation.close(Invitation.State.ACCEPTED, clock.instant());
        acts.record(viewer, invitation.childId(), "ACCEPT_INVITATION");
        return invitation.childId();
    }

    /**
     * Declines one; whoever asks sees that.
     *
     * @throws JoiningRefused GONE
     */
    public void decline(UUID id) {
        Viewer viewer = viewing.current();
        Invitation invitation = own(viewer, id);
        invitation.close(Invitation.State.DECLINED, clock.instant());
        acts.record(viewer, invitation.childId(), "DECLINE_INVITATION");
    }

    private Invitation own(Viewer viewer, UUID id) {
        Invitation invitation = id == null ? null : book.hold(id)
                .filter(one -> one.practitionerId() != null && one.practitionerId().equals(viewer.practitionerId()))
                .filter(one -> one.waitsAt(clock.instant())).orElse(null);
        JoiningRefused.when(invitation == null, Cause.GONE);
        return invitation;
    }

    private ReceivedInvitation draw(Row row, Names names) {
        return new ReceivedInvitation(row.id("id"), row.text("inviter"), names.role(row.text("inviter_role")), row.text("inviter_agency"),
                row.instant("made_at").atZone(clock.getZone()).toLocalDate(), row.instant("expires_at").atZone(clock.getZone()).toLocalDate());
    }
}
