package org.patchwork.web.leaver;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.leaver.boundary.Departure;
import org.patchwork.leaver.boundary.LeaverRefused;
import org.patchwork.leaver.boundary.Leavers;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;

/** What somebody leaves behind, handed over piece by piece. */
@Named("departure")
@RequestScoped
public class DepartureView {

    @EJB
    private Leavers leavers;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    private Departure left;
    private String done;

    /** Asks once. */
    public void load() {
        left = leavers.departure(id(), text.locale());
    }

    private UUID id() {
        return OpaqueId.optional(request.getParameter("id"));
    }

    /** Hands one involvement to the colleague chosen beside it. */
    public void give() throws IOException {
        attempt(() -> leavers.give(involvement(), OpaqueId.optional(request.getParameter("colleague"))), "given");
    }

    /** Ends one involvement. */
    public void end() throws IOException {
        attempt(() -> leavers.end(involvement()), "ended");
    }

    /** Takes the leaving back. */
    public void stay() throws IOException {
        try {
            leavers.stay(id());
            Redirect.to("/directory/my-team.xhtml?done=stays");
        } catch (LeaverRefused refused) {
            problems.add(null, "leaver.refused." + refused.refusal());
            load();
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private void attempt(Runnable act, String what) throws IOException {
        try {
            act.run();
            Redirect.to("/leaver/departure.xhtml?id=" + id() + "&done=" + what);
        } catch (LeaverRefused refused) {
            problems.add(null, "leaver.refused." + refused.refusal());
            load();
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private UUID involvement() {
        return OpaqueId.optional(request.getParameter("involvement"));
    }

    /** The forms of the page depend on it, and are read before the page is. */
    public Departure getLeft() {
        if (left == null) {
            load();
        }
        return left;
    }

    /** What the manager has just done, for a banner; null for nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
