package org.patchwork.objection.boundary;

import jakarta.ejb.ApplicationException;

/** A mark, a dispute, an objection or a decision about one that was not taken; the cause says what to mend. */
@ApplicationException(rollback = true)
public class RestrictionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause { NOT_YOURS, REASON_MISSING, BEHALF_MISSING, BASIS_MISSING, WAITS_ALREADY, DECIDED_ALREADY, OWN }

    private final Cause refusal;

    public RestrictionRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }
}
