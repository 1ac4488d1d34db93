package org.patchwork.protection.boundary;

import jakarta.ejb.ApplicationException;

/** Something about protection that did not happen, and why. */
@ApplicationException(rollback = true)
public class ProtectionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not; pages have a sentence for each. */
    public enum Cause {
        /** Only who works with the child itself may ask. */
        NOT_IN_THE_TEAM,
        /** This person already asks for it. */
        ALREADY_ASKED,
        /** None of that id that the caller may touch. */
        NO_SUCH_REQUEST,
        NOT_WAITING, NOT_STANDING, END_ALREADY_ASKED, END_NOT_ASKED,
        /** Whoever asked does not agree with themselves. */
        SECOND_PERSON_NEEDED,
        /** What makes a record vanish ends with an officer. */
        OFFICER_NEEDED,
        NO_SUCH_PRACTITIONER, ALREADY_NAMED, NO_SUCH_ENTRY, DAY_OUT_OF_RANGE,
        /** The practitioner is not one of the caller's people. */
        NOT_YOUR_PEOPLE,
        ALREADY_DECLARED, NO_SUCH_CONFLICT
    }

    private final Cause refusal;

    public ProtectionRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }
}
