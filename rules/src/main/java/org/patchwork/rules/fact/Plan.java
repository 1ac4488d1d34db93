package org.patchwork.rules.fact;

/** The plan the child is under. The constants are the words of the policy (sharing policy, section 2). */
public enum Plan implements FactValue {

    /** Early help. */
    EARLY_HELP,
    /** No plan. */
    NONE,
    /** Child in need. */
    CIN,
    /** Child protection. */
    CP,
    /** Looked after. */
    LAC,
    /** Care leaver. */
    CARE_LEAVER,
    /** Could not be built. */
    UNKNOWN
}
