package org.patchwork.web.network;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.patchwork.network.boundary.JoinRefused;
import org.patchwork.network.boundary.Joining;
import org.patchwork.objection.boundary.MyInvolvement;
import org.patchwork.objection.boundary.OwnRestrictions;
import org.patchwork.objection.boundary.Reasons;
import org.patchwork.objection.boundary.RestrictionRefused;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;

/** How I stand to a child: contact and leaving, and what may be said against others seeing it. */
@Named("myInvolvement")
@RequestScoped
public class MyInvolvementView {

    @EJB
    private OwnRestrictions restrictions;

    @EJB
    private Joining joining;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private String child;
    private String done;
    private MyInvolvement involvement;

    /** The forms depend on the child, and are read before the address is. */
    @PostConstruct
    void start() {
        child = request.getParameter("child");
    }

    /** Asks once. */
    public void load() {
        involvement = restrictions.of(Ids.child(child), text.locale());
    }

    /** Asks that others do not see the role. */
    public void mark() throws IOException {
        attempt("marked", "mark", () -> restrictions.mark(chosen(), request.getParameter("mark-reason")));
    }

    /** Takes the mark off. */
    public void unmark() throws IOException {
        attempt("unmarked", "mark", () -> restrictions.unmark(chosen()));
    }

    /** Says that it is none. */
    public void dispute() throws IOException {
        attempt("disputed", "dispute", () -> restrictions.dispute(chosen(), request.getParameter("dispute-reason")));
    }

    /** Records that somebody objects. */
    public void object() throws IOException {
        attempt("objected", "objection", () -> restrictions.object(chosen(), request.getParameter("behalf"), request.getParameter("objection-reason")));
    }

    /** What was to begin on a later day will not. */
    public void callOff() throws IOException {
        attempt("calledOff", "dispute", () -> {
            try {
                joining.callOff(Ids.child(child));
            } catch (JoinRefused nothingToCome) {
                throw new RestrictionRefused(RestrictionRefused.Cause.NOT_YOURS);
            }
        });
    }

    private UUID chosen() {
        UUID own = OpaqueId.optional(request.getParameter("involvement"));
        if (own == null) {
            throw new RestrictionRefused(RestrictionRefused.Cause.NOT_YOURS);
        }
        return own;
    }

    private void attempt(String what, String field, Runnable act) throws IOException {
        try {
            act.run();
            Redirect.to("/network/my-involvement.xhtml?done=" + what + "&child=" + Ids.child(child));
        } catch (RestrictionRefused refused) {
            String missing = refused.refusal() == RestrictionRefused.Cause.BEHALF_MISSING ? "behalf" : field + "-reason";
            problems.add(missing + "-" + request.getParameter("involvement"), "network.myInvolvement.refused." + refused.refusal());
            load();
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    /** The forms of this page depend on it, and are read before the page is. */
    public MyInvolvement getInvolvement() {
        if (involvement == null) {
            load();
        }
        return involvement;
    }

    public List<String> getMarkReasons() {
        return Reasons.MARK;
    }

    public List<String> getDisputeReasons() {
        return Reasons.DISPUTE;
    }

    public List<String> getObjectionReasons() {
        return Reasons.OBJECTION;
    }

    public List<String> getBehalves() {
        return Reasons.BEHALF;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    /** What the reader has just done, for a banner; null for nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
