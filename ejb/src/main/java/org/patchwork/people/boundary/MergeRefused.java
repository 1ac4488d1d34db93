package org.patchwork.people.boundary;

import jakarta.ejb.ApplicationException;

/** Records that were not merged, or not parted, and why. */
@ApplicationException(rollback = true)
public class MergeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not; pages have a sentence for each. */
    public enum Cause {
        /** None of that id that waits and that the officer may look at. */
        NO_SUCH_PAIR,
        REASON_MISSING,
        /** Which of the two stays. */
        NEITHER_STAYS,
        ALREADY_MERGED,
        /** The record that would go says that the child died, and the one that would stay does not. */
        DEATH_ON_THE_OTHER,
        /** Both have a plan for the same time, and not the same one. */
        PLANS_DIFFER,
        /** The same practitioner is on both, and on the one that would go is marked, disputed, objected to or more sensitive. */
        RESTRICTED_ON_THE_OTHER,
        NO_SUCH_MERGE,
        /** The record that stays was merged again since. */
        MERGED_FURTHER,
        /** What was moved cannot go back, because of what was recorded since. */
        CANNOT_PART
    }

    private final Cause refusal;

    public MergeRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }
}
