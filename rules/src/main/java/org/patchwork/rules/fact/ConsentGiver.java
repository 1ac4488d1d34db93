package org.patchwork.rules.fact;

/** Who gave the consent. The constants are the words of the policy (sharing policy, section 2). */
public enum ConsentGiver implements FactValue {

    /** Nobody. */
    NA,
    /** The child. */
    CHILD,
    /** A parent for the child. */
    PARENT,
    /** One adult for another. */
    OTHER_PARENT,
    /** The adult whose service it is. */
    ADULT_SUBJECT,
    /** Could not be built. */
    UNKNOWN
}
