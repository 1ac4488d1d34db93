package org.patchwork.intake.boundary;

/** Where an import stands. */
public enum ImportState {

    /** Taken in, and being checked in the background; the file is kept until that is done. */
    CHECKING,
    /** Not checked, since no policy is in force; tried again by itself. */
    NO_POLICY,
    /** Not checked, since the manager who brought it may open no record at the moment, or manages this service no more. */
    NOT_AUTHORISED,
    /** Not checked, by a fault of ours; tried again by itself for a few times. */
    FAILED,
    /** Checked and tried; nothing has changed yet. */
    CHECKED,
    /** So many would leave or end that another manager must agree. */
    WAITS,
    /** At work in the background. */
    RUNNING,
    /** Its server has not been heard of; another takes over by itself, or whoever started it lets it go on. */
    INTERRUPTED,
    DONE,
    DISCARDED;

    /** Whether nobody works on it, though there is work, so that it may be let go on. */
    public boolean standsStill() {
        return this == INTERRUPTED || this == NO_POLICY || this == NOT_AUTHORISED || this == FAILED;
    }
}
