package org.patchwork.rules.fact;

/** The answer to a question that is asked with yes or no. The constants are the words of the policy (sharing policy, section 2). */
public enum YesNo implements FactValue {

    /** Yes. */
    Y,
    /** No. */
    N,
    /** The question does not arise; a word of {@code stay_consent} alone. */
    NA,
    /** Could not be built; no rule takes it for the answer that opens something. */
    UNKNOWN;

    /** The answer to a question that Java could settle. */
    public static YesNo of(boolean yes) {
        return yes ? Y : N;
    }
}
