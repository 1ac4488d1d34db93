package org.patchwork.demonstration.control;

/** How much the demonstration holds. */
enum Size {

    /** The pilot: one town. */
    S(1),
    /** A council: 61,100 children. */
    M(26),
    /** A region: 1,001,100 children. */
    L(426);

    private final int towns;

    Size(int towns) {
        this.towns = towns;
    }

    int towns() {
        return towns;
    }
}
