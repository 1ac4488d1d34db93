package org.patchwork.web.joining;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.patchwork.joining.boundary.HandOverEntry;
import org.patchwork.joining.boundary.HandOverInbox;
import org.patchwork.joining.boundary.HandingOver;
import org.patchwork.joining.boundary.JoiningRefused;
import org.patchwork.web.platform.Text;

/** Work that colleagues offer to me, and mine that I offer to others. */
@Named("handOvers")
@RequestScoped
public class HandOversView {

    @EJB
    private HandOverInbox inbox;

    @EJB
    private HandingOver handingOver;

    @Inject
    private Asked asked;

    @Inject
    private Text text;

    private List<HandOverEntry> received;
    private List<HandOverEntry> made;

    /** Asks once. */
    public void load() {
        received = inbox.list(text.locale());
        made = handingOver.made(text.locale());
    }

    /** Takes it over, and goes to the map. */
    public void accept() throws IOException {
        try {
            UUID child = inbox.accept(asked.id("item"));
            asked.goOn("/network/support-map.xhtml?child=" + child);
        } catch (JoiningRefused refused) {
            asked.refused(refused, null);
            load();
        }
    }

    /** Declines. */
    public void decline() throws IOException {
        attempt("declined", () -> inbox.decline(asked.id("item")));
    }

    /** Withdraws one of mine. */
    public void withdraw() throws IOException {
        attempt("withdrawn", () -> handingOver.withdraw(asked.id("item")));
    }

    private void attempt(String what, Runnable act) throws IOException {
        try {
            act.run();
            asked.goOn("/joining/hand-overs.xhtml?done=" + what);
        } catch (JoiningRefused refused) {
            asked.refused(refused, null);
            load();
        }
    }

    /** The forms of this page depend on it, and are read before the page is. */
    public List<HandOverEntry> getReceived() {
        if (received == null) {
            load();
        }
        return received;
    }

    /** Those that I offered. */
    public List<HandOverEntry> getMade() {
        getReceived();
        return made;
    }
}
