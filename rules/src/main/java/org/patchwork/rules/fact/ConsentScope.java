package org.patchwork.rules.fact;

/** Whether the consent reaches this viewer. The constants are the words of the policy (sharing policy, section 2). */
public enum ConsentScope implements FactValue {

    /** Everybody who supports the child. */
    ALL,
    /** Some people, this viewer among them. */
    INCLUDES_VIEWER,
    /** Some people, this viewer not among them. */
    EXCLUDES_VIEWER,
    /** Could not be built. */
    UNKNOWN
}
