package org.patchwork.policy.boundary;

import jakarta.ejb.ApplicationException;

/** An act on the policy that did not happen, and why. */
@ApplicationException(rollback = true)
public class PolicyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not; pages have a sentence for each. */
    public enum Cause {
        NO_SUCH_VERSION, NOT_A_DRAFT, NOT_SUBMITTED, NOT_PUBLISHED, NOTHING_IN_FORCE,
        /** What was looked at is no longer what is there. */
        CONTENT_CHANGED,
        /** Who began, edited or submitted it does not approve it. */
        OWN_WORK, TITLE_UNUSABLE, NOTE_UNUSABLE,
        /** Too many files, too much in them, or a name that no table has. */
        FILES_UNUSABLE,
        STARTS_IN_THE_PAST, ENDS_BEFORE_IT_BEGINS,
        /** The clocks go forward over it. */
        TIME_DOES_NOT_EXIST,
        /** The clocks go back over it. */
        TIME_COMES_TWICE,
        NO_SUCH_HIDE, UNKNOWN_SERVICE, HIDE_TOO_LONG, HIDE_NOT_WAITING, HIDE_NOT_ACTIVE, ALREADY_HIDDEN, SECOND_OFFICER_NEEDED
    }

    private final Cause refusal;

    public PolicyRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }
}
