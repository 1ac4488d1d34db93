package org.patchwork.task.boundary;

import java.time.LocalDate;
import java.util.List;
import org.patchwork.sharing.boundary.ChildSummary;

/**
 * For asking somebody to do something for a child.
 *
 * @param mayAsk whether the caller works with the child; else titles and people are empty
 * @param titles empty when the policy in force names none
 * @param people whom the caller may ask: themselves, and those whose map shows the caller as the caller's shows them
 */
public record TaskForm(ChildSummary child, boolean mayAsk, List<TaskTitle> titles, List<TaskPerson> people, LocalDate today) {

    public TaskForm {
        titles = List.copyOf(titles);
        people = List.copyOf(people);
    }
}
