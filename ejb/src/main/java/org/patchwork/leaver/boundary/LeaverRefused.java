package org.patchwork.leaver.boundary;

import jakarta.ejb.ApplicationException;

/** A leaving that was not recorded, or work that was not handed over; the cause says what to mend. NOT_POSSIBLE never says why a colleague cannot take it. */
@ApplicationException(rollback = true)
public class LeaverRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause { NOT_YOURS, LEFT_ALREADY, DAY_OUT_OF_RANGE, TOO_LATE, NOBODY_CHOSEN, NOT_POSSIBLE, RESTRICTED }

    private final Cause refusal;

    public LeaverRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }
}
