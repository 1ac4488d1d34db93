package org.patchwork.statutory.boundary;

import jakarta.ejb.ApplicationException;

/** A statutory access that was not started, extended or ended. The transaction goes on, so that the access record is kept. */
@ApplicationException(rollback = false)
public class StatutoryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause { NO_SUCH_POWER, PURPOSE_MISSING, REFERENCE_WRONG, TOO_LONG, NOT_OFFERED, NOT_RUNNING, EXTENDED_ALREADY }

    private final Cause refusal;

    public StatutoryRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }
}
