package org.patchwork.holder.boundary;

import jakarta.ejb.ApplicationException;

/** A decision that was not kept; the cause names the field to mend. */
@ApplicationException(rollback = true)
public class DecisionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. CHANGED: somebody has decided since the page was opened. */
    public enum Cause { DECISION_MISSING, REASON_DOES_NOT_FIT, NOTE_TOO_LONG, LEGAL_BASIS_DOES_NOT_FIT, REVIEW_OUT_OF_RANGE, CHANGED }

    private final Cause refusal;

    public DecisionRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }
}
