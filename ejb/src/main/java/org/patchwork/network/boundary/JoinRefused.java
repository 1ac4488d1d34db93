package org.patchwork.network.boundary;

import jakarta.ejb.ApplicationException;

/**
 * A join that did not happen; the cause names the field to mend and never what the right value is. The transaction goes
 * on, so that the failed try and the access record are kept.
 */
@ApplicationException(rollback = false)
public class JoinRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause { IDENTIFIERS_DO_NOT_MATCH, TOO_MANY_TRIES, ALREADY_INVOLVED, SINCE_OUT_OF_RANGE, REASON_MISSING, NOT_OFFERED, SENSITIVITY_UNKNOWN }

    private final Cause refusal;

    public JoinRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }
}
