package org.patchwork.sharing.boundary;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/**
 * The record asked for was merged into another, which this viewer may find; asked for under its old id by whoever may not, it is
 * {@link ChildNotFound}. The look is kept, of the record that stays.
 */
@ApplicationException(rollback = false)
public class ChildMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID child;

    /** @param child the record that stays; also the message, by which pages that know no component go on */
    public ChildMoved(UUID child) {
        super(child.toString(), null, false, false);
        this.child = child;
    }

    /** @return the record that stays */
    public UUID child() {
        return child;
    }
}
