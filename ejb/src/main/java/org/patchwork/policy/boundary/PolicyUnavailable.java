package org.patchwork.policy.boundary;

import jakarta.ejb.ApplicationException;

/** No sharing policy is in force, so no map is shown to anyone. */
@ApplicationException(rollback = true)
public class PolicyUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PolicyUnavailable() {
        super("no sharing policy is in force");
    }
}
