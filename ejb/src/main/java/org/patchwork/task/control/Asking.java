package org.patchwork.task.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.notice.control.CaseEvents;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.RecordChanges;
import org.patchwork.task.boundary.TaskPerson;
import org.patchwork.task.boundary.TaskRefused;
import org.patchwork.task.boundary.TaskRefused.Cause;
import org.patchwork.task.boundary.TaskWords;
import org.patchwork.task.control.TaskBook.Stand;
import org.patchwork.task.control.TaskBook.Step;
import org.patchwork.task.entity.Task;

/** What a new task must say, and how it comes to be. */
@ApplicationScoped
public class Asking {

    private static final int DAYS_AHEAD = 366;
    private static final int MOST_REMIND_DAYS = 14;

    @Inject
    TaskBook book;

    @Inject
    TaskDrawing drawing;

    @Inject
    Candidates candidates;

    @Inject
    RecordChanges changes;

    @Inject
    CaseEvents events;

    @Inject
    Clock clock;

    /** @return by which involvement somebody may ask something for the child; empty unless they work with it themselves */
    public Optional<Stand> standOf(OpenRecord open, UUID practitioner) {
        return open.standing().supports() && open.ownInvolvementId() != null ? Optional.of(new Stand(practitioner, open.ownInvolvementId()))
                : Optional.empty();
    }

    /** @return whom the caller may ask, first of all themselves */
    public List<TaskPerson> people(OpenRecord open, Stand asker) {
        return Candidates.list(candidates.of(open, asker.practitioner(), asker));
    }

    /**
     * What is to be done, made tidy.
     *
     * @param before when it was due before; null for a new one. A day that is past may stay
     * @throws TaskRefused naming what to mend
     */
    public TaskWords checked(TaskWords words, LocalDate before) {
        LocalDate today = LocalDate.now(clock);
        String line = words.line() == null || words.line().isBlank() ? null : words.line().strip();
        TaskRefused.when(!drawing.hasTitle(words.titleCode()), Cause.TITLE_MISSING);
        TaskRefused.when(line != null && line.length() > Task.LONGEST_LINE, Cause.LINE_TOO_LONG);
        TaskRefused.when(words.dueOn() == null, Cause.DUE_MISSING);
        TaskRefused.when(!words.dueOn().equals(before) && words.dueOn().isBefore(today) || words.dueOn().isAfter(today.plusDays(DAYS_AHEAD)),
                Cause.DUE_OUT_OF_RANGE);
        TaskRefused.when(words.remindDays() < 0 || words.remindDays() > MOST_REMIND_DAYS, Cause.REMINDER_WRONG);
        return new TaskWords(words.titleCode(), line, words.dueOn(), words.remindDays());
    }

    /** Asks; the same form sent twice, even at the same moment, asks once. @return the task */
    public UUID ask(OpenRecord open, Stand asker, UUID assignee, TaskWords words, UUID formKey) {
        Map<Stand, TaskPerson> people = candidates.of(open, asker.practitioner(), asker);
        Stand chosen = Candidates.chosen(people, assignee).orElseThrow(() -> new TaskRefused(Cause.NOBODY_CHOSEN));
        UUID child = open.child().id();
        UUID id = UUID.randomUUID();
        if (!book.add(id, child, words, asker, chosen, formKey, clock.instant())) {
            return book.sent(asker.practitioner(), formKey).orElseThrow();
        }
        book.add(id, new Step("ASKED", asker, chosen, clock.instant(), null, null, null));
        changes.keep(child, TaskDesk.ACT, "ASKED " + id);
        if (!people.get(chosen).me()) {
            events.happened(CaseEventKind.TASK_ASSIGNED, child, asker.involvement(), asker.practitioner(), List.of(chosen.practitioner()));
        }
        return id;
    }
}
