package org.patchwork.rules.fact;

/** Where the involvement stands today. The constants are the words of the policy (sharing policy, section 2). */
public enum InvolvementStatus implements FactValue {

    /** Under way. */
    ACTIVE,
    /** Yet to begin. */
    PLANNED,
    /** Ended, still shown. */
    CLOSED_RECENT,
    /** Ended long ago. */
    ARCHIVED,
    /** The practitioner or agency says it is wrong. */
    DISPUTED,
    /** Could not be built. */
    UNKNOWN
}
