package org.patchwork.task.boundary;

import java.util.List;
import java.util.Set;
import org.patchwork.sharing.boundary.ChildSummary;

/**
 * One task, what was done about it, and what its reader may do.
 *
 * @param steps  in order; those that name somebody whom the reader is not shown are left out
 * @param acts   what the reader may do now
 * @param titles to choose from; empty unless the reader may change it
 * @param people to whom the reader may give it; empty unless the reader may
 */
public record TaskDetail(TaskEntry task, ChildSummary child, List<TaskStep> steps, Set<TaskAct> acts, List<TaskTitle> titles,
                         List<TaskPerson> people) {

    public TaskDetail {
        steps = List.copyOf(steps);
        acts = Set.copyOf(acts);
        titles = List.copyOf(titles);
        people = List.copyOf(people);
    }

    /** Whether the reader may do that now. */
    public boolean may(String act) {
        return acts.contains(TaskAct.valueOf(act));
    }
}
