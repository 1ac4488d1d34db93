package org.patchwork.task.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.platform.control.Row;
import org.patchwork.task.control.TaskBook;
import org.patchwork.task.control.TaskDrawing;

/** The caller's own tasks, for all children whose records open to them. For practitioners and their managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class MyTasks {

    private static final Duration LISTED = Duration.ofDays(30);
    private static final int SOON_DAYS = 7;

    @Inject
    Viewing viewing;

    @Inject
    TaskBook book;

    @Inject
    TaskDrawing drawing;

    @Inject
    Clock clock;

    /**
     * Those that the caller is to do, and those that the caller asked.
     *
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public MyTaskList list(Locale locale) {
        Viewer me = viewing.current();
        List<TaskEntry> mine = me.practitionerId() == null ? List.of()
                : drawing.all(me, book.ofPractitioner(me.practitionerId(), clock.instant().minus(LISTED)), locale);
        return new MyTaskList(those(mine, TaskEntry::waitsForMe), those(mine, one -> one.assignee().me() && "ACCEPTED".equals(one.state())),
                those(mine, one -> one.open() && one.asker().me() && !(one.assignee().me() && "ACCEPTED".equals(one.state()))),
                those(mine, one -> !one.open()));
    }

    private static List<TaskEntry> those(List<TaskEntry> all, Predicate<TaskEntry> which) {
        return all.stream().filter(which).toList();
    }

    /**
     * What needs the caller first: overdue, due within a week, or waiting for an answer; and what the caller asked and needs somebody else.
     * Only children with such a task are opened.
     *
     * @return first those that wait for an answer; each by the day they are due
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<TaskEntry> pressing(Locale locale) {
        Viewer me = viewing.current();
        if (me.practitionerId() == null) {
            return List.of();
        }
        List<Row> open = book.ofPractitioner(me.practitionerId(), clock.instant()).stream().filter(row -> row.instant("closed_at") == null).toList();
        return those(drawing.all(me, open, locale), this::pressing).stream().sorted(Comparator.comparing(TaskEntry::waitsForMe).reversed()).toList();
    }

    private boolean pressing(TaskEntry task) {
        boolean soon = !task.dueOn().isAfter(LocalDate.now(clock).plusDays(SOON_DAYS));
        return task.waitsForMe() || task.assignee().me() && soon && !"DECLINED".equals(task.state()) || task.asker().me() && task.needsSomebody();
    }

    /**
     * What waits for the caller's yes or no. Only children with such a task are opened.
     *
     * @return by the day they are due
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<TaskEntry> toAnswer(Locale locale) {
        return toDo(locale, row -> "ASKED".equals(row.text("state")));
    }

    /**
     * The caller's own to do for one child, for whoever is about to leave the team; nobody else's.
     *
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<TaskEntry> toDoFor(UUID child, Locale locale) {
        return toDo(locale, row -> row.id("child_id").equals(child));
    }

    private List<TaskEntry> toDo(Locale locale, Predicate<Row> which) {
        Viewer me = viewing.current();
        List<Row> mine = me.practitionerId() == null ? List.of() : book.toDoOf(me.practitionerId());
        return drawing.all(me, mine.stream().filter(which).toList(), locale);
    }
}
