package org.patchwork.people.entity;

/** What protects a child's whole record (sharing policy, section 2). */
public enum RecordProtection {
    NONE,
    /** The place must not come out; a card then shows no organisation, base or service. */
    LOCATION,
    /** Only those named on the record open it; others go through the broker. */
    SHIELDED,
    /** Sealed at adoption. */
    ADOPTION_SEALED,
    /** Not to be found at all by anyone who is not named on the record. */
    PROTECTED_PERSON
}
