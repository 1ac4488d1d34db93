package org.patchwork.task.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.platform.control.Round;
import org.patchwork.platform.control.Row;
import org.patchwork.sharing.control.Workloads;

/** Reminds whoever is to do something, before it is due and once it is overdue; somebody whose work with the child has ended is left alone. */
@ApplicationScoped
public class TaskReminders implements Round {

    @Inject
    TaskBook book;

    @Inject
    Workloads workloads;

    @Inject
    AlertPost alerts;

    @Inject
    Clock clock;

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    /** Reminds of each once before and once after its day; may run anywhere and as often as one likes. */
    @Override
    @Transactional
    public void go() {
        LocalDate today = LocalDate.now(clock);
        List<Row> tasks = book.toRemindOf(today);
        Set<UUID> working = workloads.goingOn(tasks.stream().map(row -> row.id("assignee_involvement_id")).distinct().toList(), today);
        tasks.stream().filter(row -> working.contains(row.id("assignee_involvement_id"))).forEach(row -> {
            LocalDate due = row.date("due_on");
            alerts.tell(List.of(row.id("assigned_to")), due.isBefore(today) ? AlertKind.TASK_OVERDUE : AlertKind.TASK_DUE, row.id("id"), due.toString());
        });
    }
}
