package org.patchwork.consent.boundary;

import jakarta.ejb.ApplicationException;

/**
 * Something that was not written down; the cause names the field to mend. The transaction goes on, so that the access record of the
 * look is kept.
 */
@ApplicationException(rollback = false)
public class ConsentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not; the last three are about the statement as a whole. */
    public enum Cause {
        STATE_MISSING, GIVER_MISSING, NO_SUCH_RELATIVE, EXTENT_MISSING, SCOPE_MISSING, SCOPE_EMPTY, NO_SUCH_ENTRY, HOW_MISSING,
        LINE_TOO_LONG, FROM_MISSING, FROM_IN_FUTURE, TO_BEFORE_FROM, TO_PAST, OUTCOME_MISSING, ON_OUT_OF_RANGE, NOT_ASSESSED,
        COUNTS_AS_NOTHING, WOULD_END_ANOTHER, NOT_NEEDED, NOT_YOURS
    }

    private final Cause refusal;
    private final String countsAs;

    public ConsentRefused(Cause refusal) {
        this(refusal, null);
    }

    /** @param countsAs what it would count as, with COUNTS_AS_NOTHING and WOULD_END_ANOTHER; else null */
    public ConsentRefused(Cause refusal, String countsAs) {
        super(refusal.name());
        this.refusal = refusal;
        this.countsAs = countsAs;
    }

    public Cause refusal() {
        return refusal;
    }

    /** @return INVALID_GIVER or EXPIRED; null when the cause is about a field */
    public String countsAs() {
        return countsAs;
    }
}
