package org.patchwork.network.boundary;

import jakarta.ejb.ApplicationException;

/** A record that was not opened; the cause names the field to mend. Nothing was written but the access record of a search. */
@ApplicationException(rollback = false)
public class AddRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not; pages have a sentence for each. */
    public enum Cause {
        GIVEN_NAME_MISSING, FAMILY_NAME_MISSING, NAME_TOO_LONG, BORN_OUT_OF_RANGE, NHS_NUMBER_WRONG, UPN_WRONG, POSTCODE_WRONG, ADDRESS_TOO_LONG,
        SINCE_OUT_OF_RANGE, REASON_MISSING, NO_SUCH_AUTHORITY,
        /** The viewer is no practitioner, or may open nobody's record today. */
        NOT_OFFERED,
        /** There are records that may be of this child, and the viewer has not said that they are of others. */
        LIKELY_DUPLICATES
    }

    private final Cause refusal;

    public AddRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }
}
