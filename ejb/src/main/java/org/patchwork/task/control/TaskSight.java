package org.patchwork.task.control;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;
import org.patchwork.sharing.control.Names;
import org.patchwork.task.boundary.TaskAct;
import org.patchwork.task.boundary.TaskEntry;
import org.patchwork.task.boundary.TaskPerson;
import org.patchwork.task.boundary.TaskStep;
import org.patchwork.task.entity.Task;

/**
 * What one reader of a child's record may know of its tasks. A task between others is shown when the record shows, in full, both the
 * involvement of who asked and of who is to do it; one's own is shown, and names the other on the same condition.
 */
final class TaskSight {

    private final UUID me;
    private final OpenRecord record;
    private final Names names;
    private final LocalDate today;
    private final ZoneId zone;
    private final Map<UUID, SharedInvolvement> shown = new HashMap<>();

    TaskSight(UUID me, OpenRecord record, Names names, LocalDate today, ZoneId zone) {
        this.me = me;
        this.record = record;
        this.names = names;
        this.today = today;
        this.zone = zone;
        record.involvements().stream().filter(one -> one.outcome() == SharedOutcome.FULL).forEach(one -> shown.put(one.involvementId(), one));
    }

    boolean shows(Row task) {
        return mine(task) || showsBoth(task);
    }

    /** Of a record decided as EXPORT even one's own leaves only when both involvements may. */
    boolean showsBoth(Row task) {
        return shown.containsKey(task.id("asker_involvement_id")) && shown.containsKey(task.id("assignee_involvement_id"));
    }

    private boolean mine(Row task) {
        return is(task.id("asked_by")) || is(task.id("assigned_to"));
    }

    private boolean is(UUID practitioner) {
        return practitioner != null && practitioner.equals(me);
    }

    TaskEntry entry(Row task) {
        Task.State state = Task.State.valueOf(task.text("state"));
        LocalDate due = task.date("due_on");
        return new TaskEntry(task.id("id"), record.child().id(), nameOf(record.child()), task.text("title_code"), names.task(task.text("title_code")),
                task.text("line"), due, task.number("remind_days"), state.name(), state.open(), state.open() && due.isBefore(today),
                state == Task.State.DECLINED || state.open() && ended(task.id("assignee_involvement_id")),
                person(task.id("asked_by"), task.id("asker_involvement_id")), person(task.id("assigned_to"), task.id("assignee_involvement_id")),
                task.instant("asked_at").atZone(zone).toLocalDate(), task.id("stamp"));
    }

    /** Ended as far as the reader is shown it. */
    private boolean ended(UUID involvement) {
        SharedInvolvement one = shown.get(involvement);
        return one != null && (one.endedOn() != null && !one.endedOn().isAfter(today) || one.presence() != null && one.presence().left());
    }

    private TaskPerson person(UUID practitioner, UUID involvement) {
        SharedInvolvement one = shown.get(involvement);
        if (one == null && !is(practitioner)) {
            return TaskPerson.UNNAMED;
        }
        return new TaskPerson(practitioner, one == null ? null : one.name(), one == null ? null : one.roleName(), is(practitioner));
    }

    static String nameOf(ChildSummary child) {
        return (child.knownAs() == null ? child.givenName() : child.knownAs()) + " " + child.familyName();
    }

    /** Lines that name somebody whom the reader is not shown are left out, but for the one with whom the reader shares the task. */
    List<TaskStep> steps(Row task, List<Row> steps) {
        return steps.stream().filter(step -> named(task, step.id("by_id"), step.id("by_involvement_id"))
                && named(task, step.id("to_id"), step.id("to_involvement_id"))).map(this::step).toList();
    }

    private boolean named(Row task, UUID practitioner, UUID involvement) {
        return involvement == null || is(practitioner) || shown.containsKey(involvement)
                || mine(task) && (involvement.equals(task.id("asker_involvement_id")) || involvement.equals(task.id("assignee_involvement_id")));
    }

    private TaskStep step(Row step) {
        return new TaskStep(step.text("kind"), person(step.id("by_id"), step.id("by_involvement_id")), step.id("by_involvement_id") == null,
                step.id("to_id") == null ? null : person(step.id("to_id"), step.id("to_involvement_id")),
                step.instant("at").atZone(zone).toLocalDateTime(), step.text("reason_code"), step.text("words"));
    }

    /** What the reader may do now. In an emergency a record is read and not changed. */
    Set<TaskAct> acts(Row task) {
        Set<TaskAct> acts = EnumSet.noneOf(TaskAct.class);
        if (record.emergency() != null) {
            return acts;
        }
        Task.State state = Task.State.valueOf(task.text("state"));
        boolean asker = is(task.id("asked_by"));
        boolean assignee = is(task.id("assigned_to"));
        boolean manager = is(task.id("assignee_manager")) || is(task.id("asker_manager"));
        boolean undone = state == Task.State.ASKED || state == Task.State.ACCEPTED;
        add(acts, TaskAct.ACCEPT, assignee && state == Task.State.ASKED);
        add(acts, TaskAct.DECLINE, assignee && !asker && undone);
        add(acts, TaskAct.COMPLETE, assignee && undone);
        add(acts, TaskAct.REOPEN, asker && !state.open() || assignee && state == Task.State.DONE);
        add(acts, TaskAct.CHANGE, asker && state.open());
        add(acts, TaskAct.WITHDRAW, (asker || manager) && state.open());
        add(acts, TaskAct.REASSIGN, (asker || manager) && state.open());
        add(acts, TaskAct.COMMENT, (asker || assignee || manager) && state.open());
        return acts;
    }

    private static void add(Set<TaskAct> acts, TaskAct act, boolean possible) {
        if (possible) {
            acts.add(act);
        }
    }

    /** The involvement by which the reader acts on a task; null for a manager. */
    UUID standsBy(Row task) {
        if (is(task.id("assigned_to"))) {
            return task.id("assignee_involvement_id");
        }
        return is(task.id("asked_by")) ? task.id("asker_involvement_id") : null;
    }

    OpenRecord record() {
        return record;
    }
}
