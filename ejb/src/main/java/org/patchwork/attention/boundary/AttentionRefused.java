package org.patchwork.attention.boundary;

import jakarta.ejb.ApplicationException;

/**
 * Attention that was not raised, answered or closed; the cause says what to mend. The transaction goes on, so that the access record is
 * kept; nothing else was changed.
 */
@ApplicationException(rollback = false)
public class AttentionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause {
        /** The caller does not work with the child itself, or no longer. */
        NOT_ON_THE_TEAM,
        /** The caller's own map does not show the caller's own work, so nobody could be told whose the attention is. */
        NOT_SHOWN,
        REASON_MISSING, ASK_MISSING, ANSWER_MISSING, OUTCOME_MISSING,
        /** The caller has raised attention for this child for another reason, and it is open. */
        RAISED_ALREADY,
        /** Somebody has closed it. */
        CLOSED_ALREADY,
        /** Nobody answers their own. */
        OWN,
        /** The caller neither raised it, nor manages whoever did, nor leads. */
        NOT_TO_CLOSE
    }

    private final Cause refusal;

    public AttentionRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }

    /** Refuses when something is wrong. */
    public static void when(boolean wrong, Cause cause) {
        if (wrong) {
            throw new AttentionRefused(cause);
        }
    }
}
