package org.patchwork.rules.fact;

/** Whether the viewer has broken the glass. The constants are the words of the policy (sharing policy, section 2). */
public enum AccessMode implements FactValue {

    /** Everyday access. */
    NORMAL,
    /** Emergency access, first step. */
    BREAK_GLASS,
    /** Emergency access, second step: life at risk and the broker unreachable. */
    BREAK_GLASS_LIFE,
    /** Could not be built. */
    UNKNOWN
}
