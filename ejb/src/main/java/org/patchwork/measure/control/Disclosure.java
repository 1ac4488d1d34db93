package org.patchwork.measure.control;

import java.util.ArrayList;
import java.util.List;

/**
 * What may be told of numbers of people. A number under five is not told, and any other is rounded to the nearest five. Where a total is told
 * with its parts and one of them is small, none of the parts is told: it could be reckoned from the total and the others.
 */
public final class Disclosure {

    /** The smallest number that is told. */
    static final int SMALLEST = 5;
    private static final int STEP = 5;

    private Disclosure() {
    }

    /** @return rounded; null when it is too small */
    static Integer of(int number) {
        return number < SMALLEST ? null : Math.round(number / (float) STEP) * STEP;
    }

    /** @param parts of a total that is told as well @return in their order, each rounded; all of them null when one is too small */
    static List<Integer> ofParts(List<Integer> parts) {
        boolean tellable = parts.stream().allMatch(part -> part >= SMALLEST);
        List<Integer> told = new ArrayList<>();
        parts.forEach(part -> told.add(tellable ? of(part) : null));
        return told;
    }
}
