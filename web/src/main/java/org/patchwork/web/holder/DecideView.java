package org.patchwork.web.holder;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.holder.boundary.DecisionKind;
import org.patchwork.holder.boundary.DecisionReason;
import org.patchwork.holder.boundary.DecisionRefused;
import org.patchwork.holder.boundary.DecisionRequest;
import org.patchwork.holder.boundary.HolderDesk;
import org.patchwork.sharing.boundary.HeldInvolvement;
import org.patchwork.sharing.boundary.HeldPreview;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.ThreeFieldDate;

/** A safeguarding lead decides: disclose fully, existence only, or withhold. */
@Named("decide")
@RequestScoped
public class DecideView {

    @EJB
    private HolderDesk desk;

    @Inject
    private Problems problems;

    private String involvement;
    private HeldInvolvement held;
    private List<HeldPreview> previews;
    private String seen;
    private String decision;
    private String reason;
    private String legalBasis;
    private String note;
    private final ThreeFieldDate review = new ThreeFieldDate(null);

    /** Asks what is to be decided, once; what the reader has before them is kept with the form. */
    public void load() {
        UUID about = HolderAddress.involvement(involvement);
        held = desk.get(about);
        previews = desk.previewOf(about);
        if (seen == null) {
            seen = last();
        }
    }

    private String last() {
        return held.last() == null ? "" : held.last().id().toString();
    }

    /** Decides, and goes to the inbox; or says what to mend, with all that was typed kept. */
    public void decide() throws IOException {
        Optional<DecisionKind> kind = chosen(DecisionKind.values(), decision);
        Optional<DecisionReason> why = chosen(DecisionReason.values(), reason);
        problems.when(kind.isEmpty(), "decision", "holder.decide.refused.DECISION_MISSING");
        problems.when(why.isEmpty(), "reason", "holder.decide.reasonMissing");
        problems.when(legalBasis == null, "basis", "holder.decide.basisMissing");
        problems.when(!untouched() && review.value().isEmpty(), "review-day", "holder.decide.refused.REVIEW_OUT_OF_RANGE");
        if (problems.none()) {
            LocalDate day = untouched() ? null : review.value().orElseThrow();
            try {
                desk.decide(new DecisionRequest(HolderAddress.involvement(involvement), OpaqueId.optional(seen), kind.orElseThrow(),
                        why.orElseThrow(), note, legalBasis, day));
                HolderAddress.go("inbox.xhtml?done=decided");
                return;
            } catch (DecisionRefused refused) {
                problems.add(fieldOf(refused.refusal()), "holder.decide.refused." + refused.refusal());
                seen = refused.refusal() == DecisionRefused.Cause.CHANGED ? null : seen;
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    private boolean untouched() {
        return review.getDay() == null && review.getMonth() == null && review.getYear() == null;
    }

    private static <T extends Enum<T>> Optional<T> chosen(T[] all, String code) {
        return Stream.of(all).filter(one -> one.name().equals(code)).findFirst();
    }

    private static String fieldOf(DecisionRefused.Cause cause) {
        return switch (cause) {
            case DECISION_MISSING -> "decision";
            case REASON_DOES_NOT_FIT -> "reason";
            case NOTE_TOO_LONG -> "note";
            case LEGAL_BASIS_DOES_NOT_FIT -> "basis";
            case REVIEW_OUT_OF_RANGE -> "review-day";
            case CHANGED -> null;
        };
    }

    public HeldInvolvement getHeld() {
        return held;
    }

    /** What each decision would show to whom. */
    public List<HeldPreview> getPreviews() {
        return previews;
    }

    public DecisionKind[] getKinds() {
        return DecisionKind.values();
    }

    public DecisionReason[] getReasons() {
        return DecisionReason.values();
    }

    /** Codes of all legal bases that any decision may have. */
    public Set<String> getBases() {
        Set<String> bases = new LinkedHashSet<>();
        Stream.of(DecisionKind.values()).forEach(kind -> bases.addAll(kind.legalBases()));
        return bases;
    }

    public ThreeFieldDate getReview() {
        return review;
    }

    public String getInvolvement() {
        return involvement;
    }

    public void setInvolvement(String involvement) {
        this.involvement = involvement;
    }

    /** The decision that the reader had before them; empty for none. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen == null ? "" : seen;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
