package org.patchwork.emergency.boundary;

import jakarta.ejb.ApplicationException;

/** Something about an emergency that did not happen; nothing was opened. The transaction goes on, so that the access record is kept. */
@ApplicationException(rollback = false)
public class EmergencyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause {
        /** The password is wrong, or was wrong too often lately. */
        PASSWORD,
        /** The policy gives this viewer no emergency access to this record. */
        NOT_ELIGIBLE,
        REASON_MISSING,
        TEXT_MISSING,
        /** There is no emergency that could be raised. */
        NOT_OPEN,
        /** The broker's desk has not been marked as not answering in this emergency. */
        BROKER_NOT_TRIED,
        LIFE_NOT_CONFIRMED,
        OUTCOME_MISSING,
        NOTE_MISSING,
        /** Nobody reviews their own. */
        OWN,
        /** It has not ended yet, or has been reviewed. */
        NOT_TO_REVIEW
    }

    private final Cause refusal;

    public EmergencyRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }

    /** Refuses when something is wrong. */
    public static void when(boolean wrong, Cause cause) {
        if (wrong) {
            throw new EmergencyRefused(cause);
        }
    }
}
