package org.patchwork.task.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.platform.control.Row;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.control.Names;
import org.patchwork.task.boundary.TaskEntry;
import org.patchwork.task.boundary.TaskTitle;

/** Draws tasks for their readers, each behind the reader's own record of the child; all records are opened in the same few statements. */
@ApplicationScoped
public class TaskDrawing {

    @Inject
    SharedRecords records;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /** @return those that the reader may know of, in the order of the rows; the look at each child is recorded */
    public List<TaskEntry> all(Viewer reader, List<Row> tasks, Locale locale) {
        Map<UUID, TaskSight> sights = sights(reader, tasks.stream().map(row -> row.id("child_id")).distinct().toList(), locale);
        return tasks.stream().flatMap(row -> Optional.ofNullable(sights.get(row.id("child_id"))).filter(sight -> sight.shows(row))
                .map(sight -> sight.entry(row)).stream()).toList();
    }

    private Map<UUID, TaskSight> sights(Viewer reader, Collection<UUID> children, Locale locale) {
        Map<UUID, TaskSight> sights = new HashMap<>();
        if (!children.isEmpty()) {
            for (Map.Entry<UUID, SharedRecord> one : records.openAll(children, Action.VIEW, locale).entrySet()) {
                if (one.getValue() instanceof OpenRecord open) {
                    sights.put(one.getKey(), sight(reader, open, locale));
                }
            }
        }
        return sights;
    }

    TaskSight sight(Viewer reader, OpenRecord open, Locale locale) {
        return new TaskSight(reader.practitionerId(), open, names(locale), LocalDate.now(clock), clock.getZone());
    }

    /** @return those of a child's rows that the reader may know of, by the record that was opened */
    public List<TaskEntry> of(Viewer reader, OpenRecord open, List<Row> tasks, Locale locale) {
        TaskSight sight = sight(reader, open, locale);
        return tasks.stream().filter(sight::shows).map(sight::entry).toList();
    }

    /** @return those that may leave on paper, by a record that was opened as EXPORT */
    public List<TaskEntry> onPaper(Viewer reader, OpenRecord open, List<Row> tasks, Locale locale) {
        TaskSight sight = sight(reader, open, locale);
        return tasks.stream().filter(sight::showsBoth).map(sight::entry).toList();
    }

    /** @return the titles to choose from, in the order of the policy's table */
    public List<TaskTitle> titles(Locale locale) {
        Names names = names(locale);
        return policies.get().reference().tasks().keySet().stream().map(code -> new TaskTitle(code, names.task(code))).toList();
    }

    /** @return whether the policy in force has such a title */
    public boolean hasTitle(String code) {
        return code != null && policies.get().reference().tasks().containsKey(code);
    }

    private Names names(Locale locale) {
        return new Names(policies.get().reference(), locale);
    }
}
