package org.patchwork.task.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.platform.control.Row;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ExportForm;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.RecordChanges;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.task.boundary.TaskRefused.Cause;
import org.patchwork.task.control.Asking;
import org.patchwork.task.control.TaskBook;
import org.patchwork.task.control.TaskBook.Stand;
import org.patchwork.task.control.TaskDrawing;

/** What is to be done for one child, and asking somebody to do something. For practitioners and their managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class ChildTasks {

    private static final Duration LISTED = Duration.ofDays(90);

    @Inject
    Viewing viewing;

    @Inject
    SharedRecords records;

    @Inject
    RecordChanges changes;

    @Inject
    TaskBook book;

    @Inject
    TaskDrawing drawing;

    @Inject
    Asking asking;

    @Inject
    Clock clock;

    /**
     * The child's tasks as far as the caller is shown, in full, both who asked and who is to do each; the caller's own among them.
     *
     * @throws ChildNotFound when there is no such child for the caller, or its gate is not open
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public ChildTaskList of(UUID child, Locale locale) {
        OpenRecord open = opened(records.open(child, Action.VIEW, locale));
        return list(open, drawing.of(viewing.current(), open, rows(child), locale));
    }

    /**
     * The same as it may leave: decided as EXPORT, and recorded with the form.
     *
     * @throws ChildNotFound as {@link #of}
     * @throws TaskRefused   IN_EMERGENCY while the caller has emergency access to the record
     */
    @Recorded
    public ChildTaskList exportOf(UUID child, ExportForm form, Locale locale) {
        SharedRecord record = records.export(child, form, locale);
        TaskRefused.when(record instanceof StubRecord stub && stub.offer() == StubOffer.END_EMERGENCY, Cause.IN_EMERGENCY);
        OpenRecord open = opened(record);
        return list(open, drawing.onPaper(viewing.current(), open, rows(child), locale));
    }

    private static OpenRecord opened(SharedRecord record) {
        if (record instanceof OpenRecord open) {
            return open;
        }
        throw new ChildNotFound();
    }

    private List<Row> rows(UUID child) {
        return book.ofChild(child, clock.instant().minus(LISTED));
    }

    private ChildTaskList list(OpenRecord open, List<TaskEntry> tasks) {
        boolean mayAsk = open.emergency() == null && open.standing().supports();
        return new ChildTaskList(open.child(), tasks.stream().filter(TaskEntry::open).toList(), tasks.stream().filter(task -> !task.open()).toList(),
                mayAsk, open.broker(), open.reference(), open.emergency(), open.power());
    }

    /**
     * What the page to ask something shows.
     *
     * @throws ChildNotFound when there is no such child for the caller, its gate is not open, or in an emergency alone
     */
    @Recorded
    public TaskForm formFor(UUID child, Locale locale) {
        OpenRecord open = changes.open(child, locale);
        return asking.standOf(open, viewing.current().practitionerId())
                .map(asker -> new TaskForm(open.child(), true, drawing.titles(locale), asking.people(open, asker), LocalDate.now(clock)))
                .orElseGet(() -> new TaskForm(open.child(), false, List.of(), List.of(), LocalDate.now(clock)));
    }

    /**
     * Asks somebody, or oneself, to do something for the child; a colleague is told that a task waits. The same form sent twice asks once.
     *
     * @param formKey  random, made with the form
     * @param assignee one of those of {@link #formFor}
     * @return the task
     * @throws TaskRefused   naming what to mend
     * @throws ChildNotFound as {@link #formFor}
     */
    @Recorded
    public UUID ask(UUID child, UUID formKey, UUID assignee, TaskWords words) {
        UUID me = viewing.current().practitionerId();
        OpenRecord open = changes.open(child, Locale.ROOT);
        Stand asker = asking.standOf(open, me).orElseThrow(() -> new TaskRefused(Cause.NOT_ON_THE_TEAM));
        return book.sent(me, formKey).orElseGet(() -> asking.ask(open, asker, assignee, asking.checked(words, null), formKey));
    }
}
