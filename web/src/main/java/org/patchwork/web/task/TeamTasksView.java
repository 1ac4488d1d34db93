package org.patchwork.web.task;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.patchwork.task.boundary.TaskEntry;
import org.patchwork.task.boundary.TeamTasks;
import org.patchwork.web.platform.Text;

/** What a manager's people asked and are to do, and what somebody who leaves is still to do. */
@Named("teamTasks")
@RequestScoped
public class TeamTasksView {

    @EJB
    private TeamTasks tasks;

    @Inject
    private Text text;

    private List<TaskEntry> all;
    private List<TaskEntry> toDo;

    /** Asks once. */
    public void load() {
        all = tasks.list(text.locale());
    }

    /** Those that need somebody else, or are overdue. */
    public List<TaskEntry> getPressing() {
        return all.stream().filter(task -> task.overdue() || task.needsSomebody()).toList();
    }

    /** The others that are open. */
    public List<TaskEntry> getOpen() {
        return all.stream().filter(task -> task.open() && !task.overdue() && !task.needsSomebody()).toList();
    }

    public List<TaskEntry> getClosed() {
        return all.stream().filter(task -> !task.open()).toList();
    }

    /** What somebody who leaves is still to do. */
    public List<TaskEntry> toDoOf(UUID practitioner) {
        if (toDo == null) {
            toDo = tasks.toDoOf(practitioner, text.locale());
        }
        return toDo;
    }
}
