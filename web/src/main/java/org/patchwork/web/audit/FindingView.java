package org.patchwork.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.UnusualAccess;
import org.patchwork.audit.boundary.UnusualAccesses;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;

/** One finding: what rule, whose looks, and what the officer makes of it. */
@Named("finding")
@RequestScoped
public class FindingView {

    private static final int LONGEST_NOTE = 500;

    @EJB
    private UnusualAccesses accesses;

    @EJB
    private Viewing viewing;

    @Inject
    private Problems problems;

    @Inject
    private HttpServletRequest request;

    private String id;
    private UnusualAccess found;
    private String outcome;
    private String note;
    private String muteDays;

    @PostConstruct
    void start() {
        id = request.getParameter("id");
    }

    /** Reads it, or answers that there is none. */
    public void load() throws IOException {
        found = finding();
        if (found == null) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    /** Keeps the officer's decision, and silence for a while when that was chosen. */
    public void decide() throws IOException {
        found = finding();
        problems.when(outcome == null, "outcome", "audit.finding.outcomeMissing");
        problems.when(note == null || note.isBlank() || note.strip().length() > LONGEST_NOTE, "note", "audit.finding.noteMissing");
        if (problems.none() && (found == null || !accesses.decide(found.id(), UnusualAccess.Outcome.valueOf(outcome), note))) {
            problems.add(null, "audit.finding.late");
        }
        if (!problems.none()) {
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        if (muteDays != null) {
            accesses.mute(found.id(), Integer.parseInt(muteDays), note);
        }
        Redirect.to("/audit/unusual.xhtml");
    }

    private UnusualAccess finding() {
        UUID finding = OpaqueId.optional(id);
        return finding == null ? null : accesses.find(finding).orElse(null);
    }

    /** Whether the officer may decide about it: open, and not about the officer's own looks. */
    public boolean isOpen() {
        found = found == null ? finding() : found;
        return found != null && found.outcome() == null && !found.accountId().equals(viewing.current().accountId());
    }

    public UnusualAccess getFound() {
        return found;
    }

    /** The address of the looks meant. */
    public String getLooks() {
        return UnusualView.looksOf(found);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getMuteDays() {
        return muteDays;
    }

    public void setMuteDays(String muteDays) {
        this.muteDays = muteDays;
    }
}
