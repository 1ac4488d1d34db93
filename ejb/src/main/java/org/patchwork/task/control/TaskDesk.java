package org.patchwork.task.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.notice.control.CaseEvents;
import org.patchwork.platform.control.Row;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.RecordChanges;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.task.boundary.TaskAct;
import org.patchwork.task.boundary.TaskEntry;
import org.patchwork.task.boundary.TaskRefused;
import org.patchwork.task.boundary.TaskRefused.Cause;
import org.patchwork.task.boundary.TaskStep;
import org.patchwork.task.control.TaskBook.Stand;
import org.patchwork.task.control.TaskBook.Step;
import org.patchwork.task.entity.Task;

/** Opens one task for its reader, takes it up for whoever changes it, and keeps what they did. */
@ApplicationScoped
public class TaskDesk {

    static final String ACT = "TASK_CHANGED";

    @Inject
    TaskBook book;

    @Inject
    TaskDrawing drawing;

    @Inject
    SharedRecords records;

    @Inject
    RecordChanges changes;

    @Inject
    CaseEvents events;

    @Inject
    Clock clock;

    /** A task behind its reader's own record of the child. */
    public record Opened(Row row, TaskSight sight) {

        public TaskEntry entry() {
            return sight.entry(row);
        }

        public ChildSummary child() {
            return sight.record().child();
        }

        /** What was done about it, as far as the reader may know. */
        public List<TaskStep> steps(List<Row> steps) {
            return sight.steps(row, steps);
        }

        /** What the reader may do now. */
        public Set<TaskAct> acts() {
            return sight.acts(row);
        }
    }

    /** A task that is taken up to be changed, by somebody who saw it with that stamp. */
    public record Held(Task task, Row row, TaskSight sight, Viewer by, UUID seen) {

        Stand stand() {
            return new Stand(by.practitionerId(), sight.standsBy(row));
        }
    }

    /** @throws ChildNotFound when there is no such task for the reader: one answer for whatever reason */
    public Opened look(Viewer reader, UUID task, Locale locale) {
        Row row = book.find(task).orElseThrow(ChildNotFound::new);
        if (records.open(row.id("child_id"), Action.VIEW, locale) instanceof OpenRecord open) {
            return new Opened(row, shown(reader, row, open, locale));
        }
        throw new ChildNotFound();
    }

    private TaskSight shown(Viewer reader, Row row, OpenRecord open, Locale locale) {
        TaskSight sight = drawing.sight(reader, open, locale);
        if (!sight.shows(row)) {
            throw new ChildNotFound();
        }
        return sight;
    }

    /**
     * Takes a task up for an act; nobody else changes it until the transaction ends.
     *
     * @param stamp  that the caller saw; null when it does not matter
     * @param effect whether the task is as the act leaves it
     * @return empty when the caller has done that very act already, and it is still so: what is sent twice is done once
     * @throws ChildNotFound when there is no such task for the caller
     * @throws TaskRefused   CHANGED_MEANWHILE for another stamp, NOT_NOW for what the caller may not do
     */
    public Optional<Held> hold(Viewer caller, UUID id, UUID stamp, TaskAct act, Predicate<Task> effect) {
        Task task = book.hold(id).orElseThrow(ChildNotFound::new);
        OpenRecord open = changes.open(task.childId(), Locale.ROOT);
        Row row = book.find(id).orElseThrow(ChildNotFound::new);
        TaskSight sight = shown(caller, row, open, Locale.ROOT);
        if (stamp != null && !stamp.equals(task.stamp())) {
            boolean again = effect.test(task) && book.did(id, caller.practitionerId(), act.kind(), stamp);
            TaskRefused.when(!again, Cause.CHANGED_MEANWHILE);
            return Optional.empty();
        }
        TaskRefused.when(!sight.acts(row).contains(act), Cause.NOT_NOW);
        return Optional.of(new Held(task, row, sight, caller, stamp));
    }

    /** Keeps what was done, in the task's history and in the access record. */
    public void keep(Held held, TaskAct act, Stand to, String reasonCode, String words) {
        book.add(held.task().id(), new Step(act.kind(), held.stand(), to, clock.instant(), reasonCode, words, held.seen()));
        changes.keep(held.task().childId(), ACT, act.kind() + " " + held.task().id());
    }

    /** @return whether the last that was said or done about it is that very comment of theirs */
    public boolean saidLast(Held held, String words) {
        List<Row> steps = book.stepsOf(held.task().id());
        Row last = steps.get(steps.size() - 1);
        return last.text("kind").equals(TaskAct.COMMENT.kind()) && last.id("by_id").equals(held.by().practitionerId())
                && last.text("words").equals(words);
    }

    /** News for the other of the two, or for both when it was neither; whoever asked something of themselves is told nothing. */
    public void happened(Held held, CaseEventKind kind) {
        UUID by = held.sight().standsBy(held.row());
        happened(held, kind, by == null ? held.task().askerInvolvementId() : by, List.of(held.task().askedBy(), held.task().assignedTo()));
    }

    /** News for those, as far as each is shown that involvement. */
    public void happened(Held held, CaseEventKind kind, UUID involvement, List<UUID> whom) {
        events.happened(kind, held.task().childId(), involvement, held.by().practitionerId(), whom);
    }
}
