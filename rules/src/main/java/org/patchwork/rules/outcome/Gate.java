package org.patchwork.rules.outcome;

/** Whether the network of a child opens for a viewer at all (sharing policy, section 1). */
public enum Gate {

    /** The network opens; each involvement has its own outcome. */
    OPEN,
    /** A possible match only: name, year of birth and a way to join or to ask the broker. */
    STUB,
    /** Word for word what a real miss gives. */
    NOT_FOUND,
    /** The action needs no child's record. */
    NA
}
