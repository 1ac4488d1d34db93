package org.patchwork.rules.fact;

/** The statutory ground, if any, on which the viewer asks; each needs a purpose code and an expiry. The constants are the words of the policy (sharing policy, section 2). */
public enum Statutory implements FactValue {

    /** No statutory ground. */
    NONE,
    /** Multi-agency safeguarding hub. */
    MASH,
    /** Emergency duty team. */
    EDT,
    /** Section 47 enquiry, Children Act 1989. */
    S47,
    /** Section 46 powers, Children Act 1989. */
    POLICE_PROTECTION,
    /** Could not be built. */
    UNKNOWN
}
