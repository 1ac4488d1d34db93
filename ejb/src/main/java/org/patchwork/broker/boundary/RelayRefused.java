package org.patchwork.broker.boundary;

import jakarta.ejb.ApplicationException;

/** The relay does not take it. What the form says, or somebody was faster. */
@ApplicationException(rollback = true)
public class RelayRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause {
        /** There is no card, and nothing to ask the broker about. */
        NOT_OFFERED,
        NO_DESK, TOO_MANY, TEXT_MISSING, TEXT_TOO_LONG, REASON_MISSING,
        /** No such message for this caller. */
        NOT_FOUND,
        /** It was passed on, answered or closed already. */
        MOVED_ON,
        NO_REPLY, CHANGED_MEANWHILE, NAME_MISSING, PHONE_WRONG, HOURS_WRONG
    }

    private final Cause refusal;

    public RelayRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }
}
