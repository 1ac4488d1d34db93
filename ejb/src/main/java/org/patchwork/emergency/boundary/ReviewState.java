package org.patchwork.emergency.boundary;

/** Where an emergency stands on its way through review. */
public enum ReviewState {
    /** The access has not ended yet. */
    RUNNING,
    /** It waits for its review. */
    OPEN,
    /** The review is late. */
    OVERDUE,
    /** It was reviewed. */
    DONE
}
