package org.patchwork.web.objection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.patchwork.objection.boundary.RestrictionEntry;
import org.patchwork.objection.boundary.RestrictionRefused;
import org.patchwork.objection.boundary.TeamDisputes;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;

/** What one's people say about involvements that are none. */
@Named("teamDisputes")
@RequestScoped
public class TeamDisputesView {

    @EJB
    private TeamDisputes disputes;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private String done;
    private List<RestrictionEntry> list;

    /** Asks once. */
    public void load() {
        list = disputes.list(text.locale());
    }

    /** The involvement goes on. */
    public void confirm() throws IOException {
        settle("confirmed", true);
    }

    /** It was recorded in error. */
    public void inError() throws IOException {
        settle("inError", false);
    }

    private void settle(String what, boolean confirmed) throws IOException {
        try {
            disputes.settle(OpaqueId.optional(request.getParameter("dispute")), confirmed);
            Redirect.to("/objection/team-disputes.xhtml?done=" + what);
        } catch (RestrictionRefused refused) {
            problems.add(null, "objection.desk.refused." + refused.refusal());
            load();
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    /** The forms depend on it, and are read before the page is. */
    public List<RestrictionEntry> getList() {
        if (list == null) {
            load();
        }
        return list;
    }

    /** What the reader has just done, for a banner; null for nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
