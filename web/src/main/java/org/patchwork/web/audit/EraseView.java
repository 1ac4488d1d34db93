package org.patchwork.web.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessErasure;
import org.patchwork.sharing.boundary.WhoCouldSee;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;

/** Takes a child out of the access records when the time to keep them is over. It cannot be undone, so it is confirmed. */
@Named("erase")
@RequestScoped
public class EraseView {

    private static final int LONGEST_REASON = 500;

    @EJB
    private AccessErasure erasure;

    @EJB
    private WhoCouldSee children;

    @Inject
    private Problems problems;

    private String identifier;
    private String reason;
    private boolean sure;
    private String done;

    /** Erases, or says what to mend. */
    public void go() throws IOException {
        problems.when(identifier == null, "identifier", "audit.erase.identifierMissing");
        problems.when(reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON, "reason", "audit.erase.reasonMissing");
        problems.when(!sure, "sure", "audit.erase.sureMissing");
        UUID child = problems.none() ? children.childWith(identifier) : null;
        problems.when(problems.none() && child == null, "identifier", "audit.erase.nobody");
        if (!problems.none()) {
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        UUID record = erasure.erase(child, reason);
        Redirect.to("/audit/erase.xhtml?done=" + AccessEntry.referenceOf(record));
    }

    /** An identifier of the child, such as an NHS number or UPN. */
    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(String identifier) {
        this.identifier = identifier;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    /** The reference of the access record that says that a child was erased; null before. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
