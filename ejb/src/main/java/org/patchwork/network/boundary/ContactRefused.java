package org.patchwork.network.boundary;

import jakarta.ejb.ApplicationException;

/** A contact that was not recorded; the cause names the field to mend. */
@ApplicationException(rollback = true)
public class ContactRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause { DAY_OUT_OF_RANGE, NOT_ON_THE_TEAM }

    private final Cause refusal;

    public ContactRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }
}
