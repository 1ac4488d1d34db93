package org.patchwork.web.protection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.patchwork.protection.boundary.ConflictEntry;
import org.patchwork.protection.boundary.Conflicts;
import org.patchwork.protection.boundary.ProtectionRefused;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** From which records the manager's people must stay away, and whose work is to be handed over. */
@Named("conflicts")
@RequestScoped
public class ConflictsView {

    @EJB
    private Conflicts conflicts;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private List<ConflictEntry> list;
    private String done;

    /** Asks for those that stand, once. */
    public void load() {
        list = conflicts.list();
    }

    /** Ends the one whose button was pressed. */
    public void end() throws IOException {
        UUID chosen = OpaqueId.optional(request.getParameter("conflict"));
        if (chosen != null) {
            try {
                conflicts.end(chosen);
                ProtectionAddress.go("conflicts.xhtml?done=ended");
                return;
            } catch (ProtectionRefused refused) {
                problems.say(null, text.ofCode("protection.refused", refused.refusal().name()));
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    public List<ConflictEntry> getList() {
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
