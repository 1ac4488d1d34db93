package org.patchwork.task.boundary;

import java.time.LocalDate;

/**
 * What is to be done.
 *
 * @param titleCode  of the policy's table of tasks
 * @param line       a short line without details of the case; null or blank for none
 * @param dueOn      null when no day was understood, which is refused
 * @param remindDays so many days before, the assignee is reminded
 */
public record TaskWords(String titleCode, String line, LocalDate dueOn, int remindDays) {
}
