package org.patchwork.leaver.boundary;

import jakarta.ejb.ApplicationException;

/** A leaving that was not recorded; the cause says what to mend. */
@ApplicationException(rollback = true)
public class LeaverRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause { NOT_YOURS, LEFT_ALREADY, DAY_OUT_OF_RANGE, TOO_LATE }

    private final Cause refusal;

    public LeaverRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }
}
