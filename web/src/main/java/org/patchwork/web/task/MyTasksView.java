package org.patchwork.web.task;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.policy.boundary.PolicyUnavailable;
import org.patchwork.task.boundary.MyTaskList;
import org.patchwork.task.boundary.MyTasks;
import org.patchwork.task.boundary.TaskEntry;
import org.patchwork.web.access.SignedIn;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Text;

/** My tasks: all of them, the few that press, what waits for my answer, and those for a child whose team I am about to leave. */
@Named("myTasks")
@RequestScoped
public class MyTasksView {

    private static final int MOST_ON_THE_FIRST_PAGE = 5;

    @EJB
    private MyTasks tasks;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Text text;

    private MyTaskList list;
    private List<TaskEntry> pressing;
    private List<TaskEntry> toDo;
    private List<TaskEntry> toAnswer = List.of();
    private boolean untold;

    /** Asks once. */
    public void load() {
        list = tasks.list(text.locale());
    }

    public MyTaskList getList() {
        return list;
    }

    /** What needs me first; for the first page. */
    public List<TaskEntry> getPressing() {
        if (pressing == null) {
            pressing = tasks.pressing(text.locale());
        }
        return pressing.subList(0, Math.min(MOST_ON_THE_FIRST_PAGE, pressing.size()));
    }

    /** How many more need me. */
    public int getMore() {
        return pressing.size() - getPressing().size();
    }

    /** Asks what waits for my answer; nothing for people who have no tasks, and while no policy is in force. */
    public void loadToAnswer() {
        try {
            toAnswer = signedIn.isCaseworker() ? tasks.toAnswer(text.locale()) : List.of();
        } catch (PolicyUnavailable waits) {
            untold = true;
        }
    }

    /** Whether nobody can tell what waits for my answer, because no policy is in force. */
    public boolean isUntold() {
        return untold;
    }

    public List<TaskEntry> getToAnswer() {
        return toAnswer;
    }

    /** What I am still to do for a child named in an address. */
    public List<TaskEntry> toDoFor(String child) {
        if (toDo == null) {
            toDo = OpaqueId.optional(child) == null ? List.of() : tasks.toDoFor(OpaqueId.optional(child), text.locale());
        }
        return toDo;
    }
}
