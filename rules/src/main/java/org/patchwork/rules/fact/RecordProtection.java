package org.patchwork.rules.fact;

/** How the record itself is protected. The constants are the words of the policy (sharing policy, section 2). */
public enum RecordProtection implements FactValue {

    /** Not protected. */
    NONE,
    /** Where the child lives must not be found. */
    LOCATION,
    /** The network must not be found. */
    SHIELDED,
    /** A record from before an adoption. */
    ADOPTION_SEALED,
    /** A protected person. */
    PROTECTED_PERSON,
    /** Could not be built. */
    UNKNOWN
}
