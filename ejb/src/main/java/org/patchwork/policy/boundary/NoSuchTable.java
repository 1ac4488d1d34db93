package org.patchwork.policy.boundary;

import jakarta.ejb.ApplicationException;

/** There is no such table in that version, or no such row in it. */
@ApplicationException(rollback = true)
public class NoSuchTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchTable(String name) {
        super(name);
    }
}
