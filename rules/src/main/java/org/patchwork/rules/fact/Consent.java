package org.patchwork.rules.fact;

/** What was agreed about showing this involvement, as it stands today. The constants are the words of the policy (sharing policy, section 2). */
public enum Consent implements FactValue {

    /** Never asked. */
    NONE,
    /** May be shown. */
    FULL,
    /** That somebody is involved may be known. */
    EXISTENCE,
    /** Refused. */
    REFUSED,
    /** Withdrawn. */
    WITHDRAWN,
    /** Past its review. */
    EXPIRED,
    /** Given by somebody who could not give it. */
    INVALID_GIVER,
    /** Could not be built. */
    UNKNOWN
}
