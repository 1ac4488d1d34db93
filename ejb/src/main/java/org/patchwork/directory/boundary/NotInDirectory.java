package org.patchwork.directory.boundary;

import jakarta.ejb.ApplicationException;

/** The directory has no such practitioner or organisation. */
@ApplicationException(rollback = false)
public class NotInDirectory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotInDirectory() {
        super("not in the directory", null, false, false);
    }
}
