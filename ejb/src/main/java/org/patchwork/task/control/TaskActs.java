package org.patchwork.task.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.task.boundary.TaskAct;
import org.patchwork.task.boundary.TaskPerson;
import org.patchwork.task.boundary.TaskRefused;
import org.patchwork.task.boundary.TaskRefused.Cause;
import org.patchwork.task.boundary.TaskWords;
import org.patchwork.task.control.TaskBook.Stand;
import org.patchwork.task.control.TaskDesk.Held;
import org.patchwork.task.control.TaskDesk.Opened;
import org.patchwork.task.entity.Task;

/** What is done about a task that was taken up: changed, kept and told. */
@ApplicationScoped
public class TaskActs {

    @Inject
    TaskDesk desk;

    @Inject
    Asking asking;

    @Inject
    Candidates candidates;

    @Inject
    Clock clock;

    public void accept(Held held) {
        held.task().accept();
        desk.keep(held, TaskAct.ACCEPT, null, null, null);
        desk.happened(held, CaseEventKind.TASK_ACCEPTED);
    }

    public void decline(Held held, String reasonCode, String words) {
        held.task().decline();
        desk.keep(held, TaskAct.DECLINE, null, reasonCode, words);
        desk.happened(held, CaseEventKind.TASK_DECLINED);
    }

    public void complete(Held held) {
        held.task().complete(clock.instant());
        desk.keep(held, TaskAct.COMPLETE, null, null, null);
        desk.happened(held, CaseEventKind.TASK_COMPLETED);
    }

    public void reopen(Held held) {
        held.task().reopen();
        desk.keep(held, TaskAct.REOPEN, null, null, null);
        desk.happened(held, CaseEventKind.TASK_CHANGED);
    }

    public void withdraw(Held held) {
        held.task().withdraw(clock.instant());
        desk.keep(held, TaskAct.WITHDRAW, null, null, null);
        desk.happened(held, CaseEventKind.TASK_CHANGED);
    }

    public void comment(Held held, String words) {
        if (!desk.saidLast(held, words)) {
            desk.keep(held, TaskAct.COMMENT, null, null, words);
            desk.happened(held, CaseEventKind.TASK_CHANGED);
        }
    }

    /** @throws TaskRefused naming what to mend */
    public void change(Held held, TaskWords words) {
        TaskWords checked = asking.checked(words, held.task().dueOn());
        held.task().change(checked.titleCode(), checked.line(), checked.dueOn(), checked.remindDays());
        desk.keep(held, TaskAct.CHANGE, null, null, null);
        desk.happened(held, CaseEventKind.TASK_CHANGED);
    }

    /** @return whether a task says that already */
    public boolean says(Task task, TaskWords words) {
        TaskWords checked = asking.checked(words, task.dueOn());
        return task.says(checked.titleCode(), checked.line(), checked.dueOn(), checked.remindDays());
    }

    /** @throws TaskRefused NOBODY_CHOSEN for somebody to whom it cannot be given */
    public void reassign(Held held, UUID practitioner) {
        Task task = held.task();
        UUID before = task.assignedTo();
        Stand chosen = Candidates.chosen(to(new Opened(held.row(), held.sight()), held.by()), practitioner)
                .filter(one -> !one.equals(new Stand(before, task.assigneeInvolvementId()))).orElseThrow(() -> new TaskRefused(Cause.NOBODY_CHOSEN));
        task.assign(chosen.practitioner(), chosen.involvement());
        desk.keep(held, TaskAct.REASSIGN, chosen, null, null);
        desk.happened(held, CaseEventKind.TASK_ASSIGNED, task.askerInvolvementId(), List.of(chosen.practitioner()));
        if (!before.equals(chosen.practitioner())) {
            desk.happened(held, CaseEventKind.TASK_REASSIGNED, task.askerInvolvementId(), List.of(before));
        }
    }

    /** @return to whom the reader may give it */
    public List<TaskPerson> people(Opened opened, Viewer reader) {
        return Candidates.list(to(opened, reader));
    }

    private Map<Stand, TaskPerson> to(Opened opened, Viewer giver) {
        return candidates.of(opened.sight().record(), giver.practitionerId(),
                new Stand(opened.row().id("asked_by"), opened.row().id("asker_involvement_id")));
    }
}
