package org.patchwork.emergency.boundary;

/** Why somebody breaks the glass; the words of each are the portal's. */
public enum EmergencyReason {
    /** The child is badly hurt or ill, and who supports them must be known now. */
    ILL_OR_INJURED,
    /** Somebody may be harming the child at this moment. */
    IMMEDIATE_DANGER,
    /** The child may harm themselves or somebody else. */
    RISK_TO_SELF_OR_OTHERS,
    /** The child is missing. */
    MISSING,
    /** The child was found with nobody to look after them. */
    NOBODY_CARES
}
