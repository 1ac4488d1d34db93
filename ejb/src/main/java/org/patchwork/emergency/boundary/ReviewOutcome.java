package org.patchwork.emergency.boundary;

/** What a review found (sharing policy, section 5). */
public enum ReviewOutcome {
    JUSTIFIED,
    NOT_JUSTIFIED,
    /** Not what emergency access is for, and to be explained rather than blamed. */
    TRAINING
}
