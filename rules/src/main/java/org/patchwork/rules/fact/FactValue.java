package org.patchwork.rules.fact;

/** One value of a fact, as the decision tables write it. Implemented by the enums of this package only. */
public interface FactValue {

    /** The constant's name in Java. */
    String name();

    /** The value's word in the decision tables; never empty. */
    default String word() {
        return name();
    }
}
