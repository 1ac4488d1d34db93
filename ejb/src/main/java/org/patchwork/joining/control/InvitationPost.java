package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.alert.control.OutsidePost;
import org.patchwork.joining.entity.Invitation;
import org.patchwork.sharing.control.LeadProfessionals;

/** Makes invitations, tells those who are asked and the lead professional, and takes invitations back. */
@ApplicationScoped
public class InvitationPost {

    /** Where the link of a mail leads. */
    public static final String PAGE = "joining/welcome.xhtml";

    private static final int MOST_MAILS = 10;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int LONGEST = 100;
    /** What can be a name to sign in with as well. */
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    @Inject
    InvitationBook book;

    @Inject
    AlertPost alerts;

    @Inject
    OutsidePost outside;

    @Inject
    LeadProfessionals leads;

    @Inject
    Clock clock;

    /** @return the address in small letters; null when it is none */
    public static String clean(String typed) {
        String address = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches() ? address : null;
    }

    /** Asks a colleague. */
    public void ask(Viewer viewer, UUID child, UUID colleague) {
        Instant now = clock.instant();
        book.lapse(child, viewer.practitionerId(), now);
        Invitation invitation = new Invitation(UUID.randomUUID(), child, viewer.practitionerId(), colleague, now, now.plus(InvitationBook.LASTS));
        book.add(invitation);
        alerts.tell(List.of(colleague), AlertKind.INVITATION_RECEIVED, invitation.id());
        tellLead(viewer, invitation);
    }

    /** Asks somebody at an outside address. */
    public void write(Viewer viewer, UUID child, String address, UUID team) {
        Instant now = clock.instant();
        Instant until = now.plus(InvitationBook.LASTS);
        book.lapse(child, viewer.practitionerId(), now);
        Invitation invitation = Invitation.byMail(UUID.randomUUID(), child, viewer.practitionerId(), outside.write(address, PAGE, until), team, now, until);
        book.add(invitation);
        tellLead(viewer, invitation);
    }

    /** @return whether the viewer has written to as many outside addresses in a day as anybody needs to */
    public boolean tooMany(Viewer viewer) {
        return book.mailedSince(viewer.practitionerId(), clock.instant().minus(A_DAY)) >= MOST_MAILS;
    }

    /** Takes it back; the link of its mail no longer works. */
    public void takeBack(Invitation invitation) {
        invitation.takeBack(clock.instant());
        if (invitation.mailId() != null) {
            outside.withdraw(invitation.mailId());
        }
    }

    private void tellLead(Viewer viewer, Invitation invitation) {
        List<UUID> lead = leads.of(invitation.childId()).stream()
                .filter(one -> !one.equals(viewer.practitionerId()) && !one.equals(invitation.practitionerId())).toList();
        alerts.tell(lead, AlertKind.INVITATION_MADE, invitation.id());
    }
}
