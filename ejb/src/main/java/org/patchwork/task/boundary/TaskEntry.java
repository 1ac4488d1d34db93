package org.patchwork.task.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A task as one reader may know it.
 *
 * @param childName     as the reader's record of the child says
 * @param title         in the reader's language
 * @param line          a short line; null for none
 * @param remindDays    so many days before it is due, the assignee is reminded
 * @param state         ASKED, ACCEPTED, DECLINED, DONE or WITHDRAWN
 * @param open          whether something is still to be done about it
 * @param overdue       open, and the day is past
 * @param needsSomebody open, and declined or with somebody who is shown to work with the child no longer
 * @param stamp         tells this state of the task from another; says nothing else
 */
public record TaskEntry(UUID id, UUID childId, String childName, String titleCode, String title, String line, LocalDate dueOn, int remindDays,
                        String state, boolean open, boolean overdue, boolean needsSomebody, TaskPerson asker, TaskPerson assignee,
                        LocalDate askedOn, UUID stamp) {

    /** Whether the reader is to say yes or no. */
    public boolean waitsForMe() {
        return assignee.me() && "ASKED".equals(state);
    }
}
