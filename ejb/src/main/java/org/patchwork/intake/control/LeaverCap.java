package org.patchwork.intake.control;

/**
 * How many may leave or end by one file on one manager's word: beyond a tenth, and beyond a handful in any case, a slip of the file is more
 * likely than the truth, and another manager must agree.
 */
final class LeaverCap {

    private static final int PERCENT = 10;
    private static final int HANDFUL = 5;
    private static final int HUNDRED = 100;

    private LeaverCap() {
    }

    static boolean exceededBy(int ending, int of) {
        return ending > HANDFUL && (long) ending * HUNDRED > (long) of * PERCENT;
    }
}
