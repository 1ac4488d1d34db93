package org.patchwork.protection.boundary;

/** What may be asked for a child's whole record, the weakest first. */
public enum ProtectionKind {
    /** The place must not come out. Ended by one person. */
    LOCATION,
    /** Only those named on the record open it; others ask the broker. */
    SHIELDED,
    /** Sealed at adoption: only those named on the record find it. Two officers decide. */
    ADOPTION_SEALED,
    /** Not to be found at all by anyone who is not named on the record. Two officers decide. */
    PROTECTED_PERSON
}
