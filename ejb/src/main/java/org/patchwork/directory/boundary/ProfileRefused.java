package org.patchwork.directory.boundary;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A change of the directory that was not made, with everything that is to be mended. */
@ApplicationException(rollback = true)
public class ProfileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not; each belongs to one field, or to the form as a whole. */
    public enum Cause { PHONE, SAFE_PHONE, EMAIL, AREAS, TOO_LONG, FROM, UNTIL, COVER, CHANGED_MEANWHILE }

    private final List<Cause> refusals;

    public ProfileRefused(List<Cause> refusals) {
        super(refusals.toString());
        this.refusals = List.copyOf(refusals);
    }

    /** At least one. */
    public List<Cause> refusals() {
        return refusals;
    }
}
