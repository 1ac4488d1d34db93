package org.patchwork.protection.boundary;

/** A reason of a practitioner's own life why a child's record must stay shut to them. */
public enum ConflictKind {
    SELF, RELATIVE,
    /** A link to an alleged perpetrator. */
    RISK_LINK
}
