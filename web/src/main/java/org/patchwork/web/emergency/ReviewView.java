package org.patchwork.web.emergency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.emergency.boundary.EmergencyRefused;
import org.patchwork.emergency.boundary.EmergencyReview;
import org.patchwork.emergency.boundary.EmergencyReviews;
import org.patchwork.emergency.boundary.ReviewOutcome;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;

/** One emergency in full, and its review. */
@Named("review")
@RequestScoped
public class ReviewView {

    @EJB
    private EmergencyReviews reviews;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    private String id;
    private EmergencyReview at;
    private String outcome;
    private String note;

    /** Opens it, once. */
    public void load() {
        at = reviews.find(EmergencyAddress.id(id), text.locale()).orElseThrow(ChildNotFound::new);
    }

    /** Keeps the review and goes to the list; or says what to mend. */
    public void keep() throws IOException {
        UUID emergency = EmergencyAddress.id(id);
        problems.when(outcome == null, "outcome", "emergency.review.refused.OUTCOME_MISSING");
        problems.when(note == null, "note", "emergency.review.refused.NOTE_MISSING");
        if (problems.none()) {
            try {
                reviews.review(emergency, Stream.of(ReviewOutcome.values()).filter(one -> one.name().equals(outcome)).findFirst().orElse(null), note);
                Redirect.to("/emergency/reviews.xhtml");
                return;
            } catch (EmergencyRefused refused) {
                problems.add(null, "emergency.review.refused." + refused.refusal());
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    public EmergencyReview getAt() {
        return at;
    }

    /** Whether there is a form: also while its answer is read, before anything is loaded. What may be done the boundary decides anyway. */
    public boolean isForm() {
        return at == null || at.mayReview();
    }

    /** The outcomes to choose from. */
    public List<ReviewOutcome> getOutcomes() {
        return List.of(ReviewOutcome.values());
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
}
