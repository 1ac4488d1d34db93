package org.patchwork.access.boundary;

import jakarta.ejb.ApplicationException;

/** The caller has no account in force: never signed in, or disabled since. */
@ApplicationException(rollback = true)
public class NotSignedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotSignedIn(String username) {
        super("no account in force for " + username);
    }
}
