package org.patchwork.web.joining;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.patchwork.joining.boundary.InvitationInbox;
import org.patchwork.joining.boundary.Inviting;
import org.patchwork.joining.boundary.JoiningRefused;
import org.patchwork.joining.boundary.MadeInvitation;
import org.patchwork.joining.boundary.ReceivedInvitation;
import org.patchwork.network.boundary.JoinRequest;
import org.patchwork.web.platform.Text;

/** Invitations to me, and mine to others. */
@Named("invitations")
@RequestScoped
public class InvitationsView {

    @EJB
    private InvitationInbox inbox;

    @EJB
    private Inviting inviting;

    @Inject
    private Asked asked;

    @Inject
    private Text text;

    private List<ReceivedInvitation> received;
    private List<MadeInvitation> made;

    /** Asks once. */
    public void load() {
        received = inbox.list(text.locale());
        made = inviting.made(text.locale());
    }

    /** Accepts, and goes to the map. */
    public void accept() throws IOException {
        String item = asked.text("item");
        try {
            UUID child = inbox.accept(asked.id("item"), asked.text("raised"), asked.text("password"), asked.address());
            asked.goOn("/network/support-map.xhtml?child=" + child);
        } catch (JoiningRefused refused) {
            asked.refused(refused, refused.refusal() == JoiningRefused.Cause.PASSWORD ? "password-" + item : null);
            load();
        }
    }

    /** Declines. */
    public void decline() throws IOException {
        attempt("declined", () -> inbox.decline(asked.id("item")));
    }

    /** Takes one of mine back. */
    public void takeBack() throws IOException {
        attempt("takenBack", () -> inviting.takeBack(asked.id("item")));
    }

    private void attempt(String what, Runnable act) throws IOException {
        try {
            act.run();
            asked.goOn("/joining/invitations.xhtml?done=" + what);
        } catch (JoiningRefused refused) {
            asked.refused(refused, null);
            load();
        }
    }

    /** The forms of this page depend on it, and are read before the page is. */
    public List<ReceivedInvitation> getReceived() {
        if (received == null) {
            load();
        }
        return received;
    }

    /** Mine, and those to teams that I lead. */
    public List<MadeInvitation> getMade() {
        getReceived();
        return made;
    }

    /** Why it may be sensitive in itself to work with a child. */
    public List<String> getRaised() {
        return JoinRequest.RAISED;
    }
}
