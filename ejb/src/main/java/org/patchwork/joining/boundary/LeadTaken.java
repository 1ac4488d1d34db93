package org.patchwork.joining.boundary;

import jakarta.ejb.ApplicationException;

/** Somebody else leads already, or was quicker: the database lets a child have one lead professional. Nothing was changed. */
@ApplicationException(rollback = true)
public class LeadTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeadTaken() {
        super("a child has one lead professional", null, false, false);
    }
}
