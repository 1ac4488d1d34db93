package org.patchwork.task.boundary;

import jakarta.ejb.ApplicationException;

/**
 * Something about a task that did not happen; the cause says what to mend. The transaction goes on, so that the access record is kept;
 * nothing else was changed.
 */
@ApplicationException(rollback = false)
public class TaskRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause {
        /** The caller does not work with the child itself. */
        NOT_ON_THE_TEAM,
        TITLE_MISSING, LINE_TOO_LONG,
        DUE_MISSING,
        /** Before today, or more than a year ahead. */
        DUE_OUT_OF_RANGE,
        REMINDER_WRONG,
        /** Nobody, or nobody whom the caller may ask: one answer for whatever reason. */
        NOBODY_CHOSEN,
        REASON_MISSING, WORDS_MISSING, WORDS_TOO_LONG,
        /** Not in this state of the task, or not for the caller to do. */
        NOT_NOW,
        /** Somebody has changed the task since the caller looked; looked at again, the same may be sent again. */
        CHANGED_MEANWHILE,
        /** Nothing leaves on paper in an emergency. */
        IN_EMERGENCY
    }

    private final Cause refusal;

    public TaskRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }

    /** Refuses when something is wrong. */
    public static void when(boolean wrong, Cause cause) {
        if (wrong) {
            throw new TaskRefused(cause);
        }
    }
}
