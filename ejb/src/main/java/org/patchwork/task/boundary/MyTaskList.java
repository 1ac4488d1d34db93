package org.patchwork.task.boundary;

import java.util.List;

/**
 * The caller's own tasks, each list by the day they are due.
 *
 * @param waiting for the caller's yes or no
 * @param toDo    accepted, the caller's to do
 * @param asked   open, and asked of others by the caller
 * @param closed  done or withdrawn in the last 30 days
 */
public record MyTaskList(List<TaskEntry> waiting, List<TaskEntry> toDo, List<TaskEntry> asked, List<TaskEntry> closed) {

    public MyTaskList {
        waiting = List.copyOf(waiting);
        toDo = List.copyOf(toDo);
        asked = List.copyOf(asked);
        closed = List.copyOf(closed);
    }

    /** Whether there is none at all. */
    public boolean nothing() {
        return waiting.isEmpty() && toDo.isEmpty() && asked.isEmpty() && closed.isEmpty();
    }
}
