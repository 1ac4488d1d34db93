package org.patchwork.rules.fact;

/** What the viewer asks to do. The constants are the words of the policy (sharing policy, section 2). */
public enum Action implements FactValue {

    /** Open the network. */
    VIEW,
    /** Look for the child. */
    SEARCH,
    /** Be told of a change. */
    NOTIFY,
    /** Take a copy out, print included. */
    EXPORT,
    /** Count. */
    STATS,
    /** Look after the system. */
    ADMIN,
    /** Look at the network as a member of the family. */
    FAMILY_VIEW,
    /** Could not be built. */
    UNKNOWN
}
