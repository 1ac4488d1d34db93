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
import org.patchwork.access.boundary.Viewing;
import org.patchwork.protection.boundary.OwnProtection;
import org.patchwork.protection.boundary.Protecting;
import org.patchwork.protection.boundary.ProtectionEntry;
import org.patchwork.protection.boundary.ProtectionReason;
import org.patchwork.protection.boundary.ProtectionRefused;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** What the reader asked to protect, and the reader's people: to review, to end, to agree to an end. */
@Named("myProtections")
@RequestScoped
public class MyProtectionsView {

    @EJB
    private Protecting protecting;

    @EJB
    private Viewing viewing;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private List<OwnProtection> list;
    private UUID me;
    private String done;

    /** Asks for the reader's own, once. */
    public void load() {
        list = protecting.list();
        me = viewing.current().accountId();
    }

    /** Does what the button says that was pressed; a form without one only comes back. */
    public void act() throws IOException {
        UUID chosen = OpaqueId.optional(request.getParameter("request"));
        String act = String.valueOf(request.getParameter("act"));
        ProtectionReason.Ending why = ProtectionIds.code(ProtectionReason.Ending.class, request.getParameter("ending"));
        problems.when(act.equals("end") && why == null, "ending-" + chosen, "protection.myProtections.endingMissing");
        if (chosen != null && problems.none()) {
            try {
                act(act, chosen, why);
                ProtectionAddress.go("my-protections.xhtml?done=" + act);
                return;
            } catch (ProtectionRefused refused) {
                problems.say(null, text.ofCode("protection.refused", refused.refusal().name()));
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    private void act(String act, UUID chosen, ProtectionReason.Ending why) {
        switch (act) {
            case "end" -> protecting.end(chosen, why);
            case "confirm" -> protecting.confirmEnd(chosen);
            case "stay" -> protecting.stay(chosen);
            case "review" -> protecting.review(chosen);
            default -> throw new ProtectionRefused(ProtectionRefused.Cause.NO_SUCH_REQUEST);
        }
    }

    /** Whether it was the reader who asked to end it. */
    public boolean myEnd(ProtectionEntry entry) {
        return entry.endAskedBy() != null && entry.endAskedBy().accountId().equals(me);
    }

    public List<OwnProtection> getList() {
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
