package org.patchwork.rules.fact;

/** What the service that holds the information has decided for safeguarding; an expired decision counts as none. The constants are the words of the policy (sharing policy, section 2). */
public enum HolderDecision implements FactValue {

    /** No decision. */
    NONE,
    /** Disclose. */
    DISCLOSE_FULL,
    /** Disclose that somebody is involved. */
    DISCLOSE_EXISTENCE,
    /** Withhold. */
    WITHHOLD,
    /** Could not be built. */
    UNKNOWN
}
