package org.patchwork.measure.boundary;

import java.util.List;

/**
 * What is measured, each for a whole month. Those that are parts of another are told so that what is not told cannot be reckoned from the
 * rest.
 */
public enum Measure {

    /** Practitioners who looked at a record. */
    PRACTITIONERS_ACTIVE,
    /** Agencies of such practitioners. */
    AGENCIES_ACTIVE,
    /** Children with somebody on the last day, and those of them with two agencies or more. */
    CHILDREN, CHILDREN_WITH_TEAM,
    /** Children by how many work with them on the last day. */
    CHILDREN_WITH_1, CHILDREN_WITH_2, CHILDREN_WITH_3_4, CHILDREN_WITH_5,
    /** The median number of practitioners for each of these children. */
    INVOLVEMENTS_MEDIAN,
    /** The median of the seconds from the first page after signing in to the first map, list or profile. */
    SECONDS_TO_CONTACT,
    /** News of colleagues told, and read within two working days. */
    NOTICES, NOTICES_IN_TIME,
    /** Attention raised, and answered or closed within two working days. */
    ATTENTION, ATTENTION_IN_TIME,
    /** Tasks done. */
    TASKS_DONE;

    /** The parts into which {@link #CHILDREN} fall. */
    public static final List<Measure> BANDS = List.of(CHILDREN_WITH_1, CHILDREN_WITH_2, CHILDREN_WITH_3_4, CHILDREN_WITH_5);
}
