package org.patchwork.rules.fact;

/** An objection to showing this involvement (UK GDPR article 21). The constants are the words of the policy (sharing policy, section 2). */
public enum Objection implements FactValue {

    /** None. */
    NONE,
    /** Not yet decided. */
    PENDING,
    /** Upheld. */
    UPHELD,
    /** Could not be built. */
    UNKNOWN
}
