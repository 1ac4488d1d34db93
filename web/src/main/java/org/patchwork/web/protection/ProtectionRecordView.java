package org.patchwork.web.protection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.protection.boundary.ProtectedRecord;
import org.patchwork.protection.boundary.ProtectedRecords;
import org.patchwork.protection.boundary.ProtectionEntry;
import org.patchwork.protection.boundary.ProtectionRefused;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** One record's protection for an officer, who types why at the first look; each look is recorded with it. */
@Named("protectionRecord")
@RequestScoped
public class ProtectionRecordView {

    private static final int LONGEST_REASON = 500;

    @EJB
    private ProtectedRecords records;

    @EJB
    private Viewing viewing;

    @Inject
    private OfficersActs acts;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private String child;
    private String reason;
    private String done;
    private ProtectedRecord opened;
    private UUID me;

    /** Opens the record with the reason that was typed; or says that one is missing. */
    public void look() {
        problems.when(reason == null || reason.isBlank() || reason.length() > LONGEST_REASON, "reason", "protection.record.reasonMissing");
        if (problems.none()) {
            open();
        } else {
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    /** Does what the button says that was pressed, and shows the record again, with the reason typed before. */
    public void act() {
        reason = request.getParameter("why");
        if (reason == null || reason.isBlank()) {
            look();
            return;
        }
        String act = request.getParameter("act");
        try {
            acts.check(act);
            if (problems.none()) {
                acts.run(act, ProtectionIds.child(child));
                done = act;
            }
        } catch (ProtectionRefused refused) {
            problems.say(OfficersActs.fieldOf(act, refused.refusal()), text.ofCode("protection.refused", refused.refusal().name()));
        }
        open();
    }

    private void open() {
        opened = records.look(ProtectionIds.child(child), reason);
        me = viewing.current().accountId();
    }

    /** Whether the reader may agree: asked by, or agreed by, somebody else. */
    public boolean mayAgree(ProtectionEntry entry) {
        boolean first = entry.agreedBy() == null;
        return entry.waits() && (first || !entry.agreedBy().accountId().equals(me) && !entry.askedBy().accountId().equals(me));
    }

    /** Whether it was the reader who asked to end it. */
    public boolean myEnd(ProtectionEntry entry) {
        return entry.endAskedBy() != null && entry.endAskedBy().accountId().equals(me);
    }

    /** The record; null before the reason was typed. */
    public ProtectedRecord getOpened() {
        return opened;
    }

    public String getDone() {
        return done;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
