package org.patchwork.rules.fact;

/** Whose service it is, seen from the child. The constants are the words of the policy (sharing policy, section 2). */
public enum Subject implements FactValue {

    /** The child. */
    CHILD,
    /** A parent. */
    PARENT,
    /** A brother or sister. */
    SIBLING,
    /** Another adult. */
    OTHER_ADULT,
    /** The viewer. */
    SELF,
    /** Could not be built. */
    UNKNOWN
}
