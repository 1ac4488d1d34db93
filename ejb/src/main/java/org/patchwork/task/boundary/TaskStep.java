package org.patchwork.task.boundary;

import java.time.LocalDateTime;

/**
 * Something that was done about a task.
 *
 * @param kind       ASKED, ACCEPTED, DECLINED, DONE, REOPENED, WITHDRAWN, CHANGED or COMMENTED
 * @param by         who did it
 * @param manager    whether that was a manager of somebody on the task
 * @param to         of ASKED, who is to do it; else null
 * @param reasonCode of DECLINED, why; else null
 * @param words      a comment, or more about the reason; null for none
 */
public record TaskStep(String kind, TaskPerson by, boolean manager, TaskPerson to, LocalDateTime at, String reasonCode, String words) {
}
