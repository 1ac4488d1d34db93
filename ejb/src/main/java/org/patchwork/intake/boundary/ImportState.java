package org.patchwork.intake.boundary;

/** Where an import stands. */
public enum ImportState {

    /** Read, checked and tried; nothing has changed yet. */
    CHECKED,
    /** So many would leave or end that another manager must agree. */
    WAITS,
    /** At work in the background. */
    RUNNING,
    /** Its server has not been heard of; another takes over by itself, or whoever started it lets it go on. */
    INTERRUPTED,
    DONE,
    DISCARDED
}
