package org.patchwork.sharing.boundary;

import jakarta.ejb.ApplicationException;

/** There is no such child for this viewer: absent and hidden are one and the same answer. */
@ApplicationException(rollback = false)
public class ChildNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChildNotFound() {
        super("no such child", null, false, false);
    }
}
