package org.patchwork.feedback.boundary;

import jakarta.ejb.ApplicationException;

/** Feedback that was not kept, or not moved on; the cause says what to mend. Nothing was changed. */
@ApplicationException(rollback = true)
public class FeedbackRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause {
        KIND_MISSING, WORDS_MISSING, TOO_LONG,
        /** There is something in it that looks like a number by which a child is known. */
        HOLDS_NUMBER,
        /** ... like a day on which somebody was born. */
        HOLDS_DATE,
        /** ... like a telephone number. */
        HOLDS_PHONE,
        /** The same person has said much within the hour. */
        TOO_MANY,
        STATE_MISSING,
        /** To say that it is answered takes an answer. */
        ANSWER_MISSING,
        ANSWER_TOO_LONG,
        CHANGED_MEANWHILE,
        /** There is none such. */
        GONE
    }

    private final Cause refusal;

    public FeedbackRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }

    /** Refuses when something is wrong. */
    public static void when(boolean wrong, Cause cause) {
        if (wrong) {
            throw new FeedbackRefused(cause);
        }
    }
}
