package org.patchwork.rules.fact;

/** Whether the child can consent for herself, as last assessed. The constants are the words of the policy (sharing policy, section 2). */
public enum Competence implements FactValue {

    /** Assessed as not competent. */
    NOT_COMPETENT,
    /** Under 16 and assessed as competent. */
    GILLICK,
    /** 16 or over, presumed competent. */
    PRESUMED_16,
    /** Does not apply. */
    NA,
    /** Could not be built. */
    UNKNOWN
}
