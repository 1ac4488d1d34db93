package org.patchwork.network.boundary;

import jakarta.ejb.ApplicationException;

/** Nothing is taken out of a record to which the viewer has emergency access. The transaction goes on, so that the refusal is recorded. */
@ApplicationException(rollback = false)
public class EmergencyLasts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmergencyLasts() {
        super("nothing is taken out in an emergency", null, false, false);
    }
}
