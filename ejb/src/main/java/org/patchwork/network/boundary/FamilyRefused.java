package org.patchwork.network.boundary;

import jakarta.ejb.ApplicationException;

/**
 * Something about a family or a plan that was not written down; the cause names the field to mend. The transaction goes on, so that the
 * access record of the look is kept.
 */
@ApplicationException(rollback = false)
public class FamilyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause {
        WHO_MISSING, KIN_MISSING, OTHER_MISSING, NAME_MISSING, BORN_WRONG, SAME_PERSON, ALREADY_SO, DAY_OUT_OF_RANGE, REASON_MISSING,
        STATE_MISSING, SOURCE_MISSING, SEEN_ON_PAPER_ONLY, HOME_MISSING, LIVES_THERE, POSTCODE_WRONG, NOT_EXPECTED, OWN_RECORD, NOT_YOURS,
        PLAN_MISSING, PLAN_CHANGED, PERSON_CHANGED, NO_ADOPTER
    }

    private final Cause refusal;

    public FamilyRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }

    /** @throws FamilyRefused for that cause, when it is so */
    public static void when(boolean wrong, Cause cause) {
        if (wrong) {
            throw new FamilyRefused(cause);
        }
    }
}
