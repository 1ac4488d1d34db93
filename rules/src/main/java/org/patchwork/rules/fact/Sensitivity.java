package org.patchwork.rules.fact;

/** How sensitive it is to know that this service is involved; from the service table, which an involvement may raise and never lower. The constants are the words of the policy (sharing policy, section 2). */
public enum Sensitivity implements FactValue {

    /** Not sensitive. */
    STANDARD,
    /** Health. */
    SENSITIVE_HEALTH,
    /** Safety: place and organisation can put a life at risk. */
    SENSITIVE_SAFETY,
    /** Offences. */
    SENSITIVE_JUSTICE,
    /** Any other special category. */
    SENSITIVE_OTHER,
    /** Could not be built. */
    UNKNOWN
}
