package org.patchwork.web.objection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.patchwork.objection.boundary.Reasons;
import org.patchwork.objection.boundary.RestrictionDesk;
import org.patchwork.objection.boundary.RestrictionEntry;
import org.patchwork.objection.boundary.RestrictionRefused;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;

/** Objections to be decided, and disputes that no manager settled, for information-governance officers. */
@Named("objections")
@RequestScoped
public class ObjectionsView {

    private static final String REJECT = "reject";
    private static final String UPHOLD = "uphold";

    @EJB
    private RestrictionDesk desk;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private String done;
    private List<RestrictionEntry> objections;
    private List<RestrictionEntry> disputes;

    /** Asks once. */
    public void load() {
        objections = desk.objections(text.locale());
        disputes = desk.disputes(text.locale());
    }

    /** Decides an objection by the answer and the basis chosen. */
    public void decide() throws IOException {
        String answer = String.valueOf(request.getParameter("answer"));
        String id = request.getParameter("objection");
        if (!answer.equals(REJECT) && !answer.equals(UPHOLD)) {
            problems.add("answer-" + id, "objection.objections.answerMissing");
            again();
            return;
        }
        attempt(answer, () -> desk.decide(OpaqueId.optional(id), answer.equals(UPHOLD), request.getParameter("basis"), request.getParameter("reason")), id);
    }

    /** Settles a dispute: the involvement goes on. */
    public void confirm() throws IOException {
        String id = request.getParameter("dispute");
        attempt("confirmed", () -> desk.settle(OpaqueId.optional(id), true), id);
    }

    /** Settles a dispute: it was recorded in error. */
    public void inError() throws IOException {
        String id = request.getParameter("dispute");
        attempt("inError", () -> desk.settle(OpaqueId.optional(id), false), id);
    }

    private void attempt(String what, Runnable act, String id) throws IOException {
        try {
            act.run();
            Redirect.to("/objection/objections.xhtml?done=" + what);
        } catch (RestrictionRefused refused) {
            String field = switch (refused.refusal()) {
                case BASIS_MISSING -> "basis-" + id;
                case REASON_MISSING -> "reason-" + id;
                default -> null;
            };
            problems.add(field, "objection.desk.refused." + refused.refusal());
            again();
        }
    }

    private void again() {
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Those that wait; the forms depend on it, and are read before the page is. */
    public List<RestrictionEntry> getWaiting() {
        if (objections == null) {
            load();
        }
        return objections.stream().filter(RestrictionEntry::waiting).toList();
    }

    /** Those decided lately. */
    public List<RestrictionEntry> getDecided() {
        return objections.stream().filter(entry -> !entry.waiting()).toList();
    }

    /** Disputes that wait. */
    public List<RestrictionEntry> getDisputes() {
        getWaiting();
        return disputes.stream().filter(RestrictionEntry::waiting).toList();
    }

    /** Every basis, those to uphold first. */
    public List<String> getBases() {
        return Stream.concat(Reasons.UPHELD.stream(), Reasons.REJECTED.stream()).toList();
    }

    /** What the reader has just done, for a banner; null for nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
