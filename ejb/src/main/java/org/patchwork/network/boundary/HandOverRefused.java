package org.patchwork.network.boundary;

import jakarta.ejb.ApplicationException;

/** Work that was not handed over; the cause says what to mend. NOT_POSSIBLE never says why a colleague cannot take it. */
@ApplicationException(rollback = true)
public class HandOverRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause { NOT_YOURS, NOBODY_CHOSEN, NOT_POSSIBLE, RESTRICTED }

    private final Cause refusal;

    public HandOverRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }
}
