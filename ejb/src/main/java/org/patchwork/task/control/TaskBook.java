package org.patchwork.task.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.task.boundary.TaskWords;
import org.patchwork.task.entity.Task;

/** The tasks and what became of them, as kept; who may know of which is {@link TaskSight}'s. */
@ApplicationScoped
public class TaskBook {

    /** Nothing is cut off by number: what a reader is not shown must not take the place of what they are. */
    private static final String READ = """
            select t.id, t.child_id, t.title_code, t.line, t.due_on, t.remind_days, t.state, t.asked_by, t.asker_involvement_id, t.assigned_to,
                   t.assignee_involvement_id, t.asked_at, t.closed_at, t.stamp, a.manager_id as assignee_manager, q.manager_id as asker_manager
              from task t join practitioner a on a.id = t.assigned_to join practitioner q on q.id = t.asked_by
             where %s
             order by t.closed_at desc nulls first, t.due_on, t.asked_at, t.id
            """;
    private static final String RECENT = "(t.closed_at is null or t.closed_at > cast(?2 as timestamptz))";
    private static final String ONE = READ.formatted("t.id = cast(?1 as uuid)");
    private static final String OF_CHILD = READ.formatted("t.child_id = cast(?1 as uuid) and " + RECENT);
    private static final String OF_PRACTITIONER = READ.formatted("(t.asked_by = cast(?1 as uuid) or t.assigned_to = cast(?1 as uuid)) and " + RECENT);
    private static final String OF_MANAGER = READ.formatted("(a.manager_id = cast(?1 as uuid) or q.manager_id = cast(?1 as uuid)) and " + RECENT);
    private static final String TO_DO_OF = READ.formatted("""
            t.assigned_to = cast(?1 as uuid) and t.state in ('ASKED', 'ACCEPTED')""");
    private static final String REMINDED = READ.formatted("""
            t.state in ('ASKED', 'ACCEPTED') and t.due_on - t.remind_days <= cast(?1 as date) and t.due_on > cast(?1 as date) - 14""");

    private static final String ADD = """
            insert into task (id, child_id, title_code, line, due_on, remind_days, state, asked_by, asker_involvement_id, assigned_to,
                              assignee_involvement_id, asked_at, form_key, stamp)
            values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, cast(?5 as date), ?6, ?7, cast(?8 as uuid), cast(?9 as uuid), cast(?10 as uuid),
                    cast(?11 as uuid), cast(?12 as timestamptz), cast(?13 as uuid), gen_random_uuid())
            on conflict (asked_by, form_key) do nothing
            """;
    private static final String SENT = "select id from task where asked_by = cast(?1 as uuid) and form_key = cast(?2 as uuid)";

    private static final String STEPS = """
            select kind, by_id, by_involvement_id, to_id, to_involvement_id, at, reason_code, words from task_step
             where task_id = cast(?1 as uuid) order by at, number
            """;
    private static final String ADD_STEP = """
            insert into task_step (id, task_id, kind, by_id, by_involvement_id, to_id, to_involvement_id, at, reason_code, words, seen_stamp)
            values (gen_random_uuid(), cast(?1 as uuid), ?2, cast(?3 as uuid), cast(?4 as uuid), cast(?5 as uuid), cast(?6 as uuid),
                    cast(?7 as timestamptz), ?8, ?9, cast(?10 as uuid))
            """;
    private static final String SEEN = """
            select id from task_step where task_id = cast(?1 as uuid) and by_id = cast(?2 as uuid) and kind = ?3 and seen_stamp = cast(?4 as uuid)
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** Who stands to a task, each by the involvement by which they do. */
    public record Stand(UUID practitioner, UUID involvement) {
    }

    /**
     * One act to be kept; all but kind, by and at may be null.
     *
     * @param seen the stamp of the task that whoever did it saw
     */
    public record Step(String kind, Stand by, Stand to, Instant at, String reasonCode, String words, UUID seen) {
    }

    /** @return the task that the practitioner's form made already */
    public Optional<UUID> sent(UUID practitioner, UUID formKey) {
        return Rows.of(entities, SENT, practitioner, formKey).stream().map(row -> row.id("id")).findFirst();
    }

    /** Keeps a new one. @return false when the same form was sent before, even at the same moment; then nothing is kept */
    public boolean add(UUID id, UUID child, TaskWords words, Stand asker, Stand assignee, UUID formKey, Instant at) {
        Task.State state = asker.practitioner().equals(assignee.practitioner()) ? Task.State.ACCEPTED : Task.State.ASKED;
        entities.flush();
        return entities.createNativeQuery(ADD).setParameter(1, id).setParameter(2, child).setParameter(3, words.titleCode())
                .setParameter(4, words.line()).setParameter(5, words.dueOn()).setParameter(6, words.remindDays()).setParameter(7, state.name())
                .setParameter(8, asker.practitioner()).setParameter(9, asker.involvement()).setParameter(10, assignee.practitioner())
                .setParameter(11, assignee.involvement()).setParameter(12, Timestamp.from(at)).setParameter(13, formKey).executeUpdate() == 1;
    }

    /** @return the one of that id, which nobody else changes until the transaction ends */
    public Optional<Task> hold(UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entities.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Row> find(UUID id) {
        return id == null ? Optional.empty() : rows(ONE, id).stream().findFirst();
    }

    /** @return a child's open ones, by the day they are due, then those closed since */
    public List<Row> ofChild(UUID child, Instant since) {
        return rows(OF_CHILD, child, Timestamp.from(since));
    }

    /** @return those that a practitioner asked or is to do, in the same order */
    public List<Row> ofPractitioner(UUID practitioner, Instant since) {
        return rows(OF_PRACTITIONER, practitioner, Timestamp.from(since));
    }

    /** @return those that a manager's people asked or are to do, in the same order */
    public List<Row> ofPeopleOf(UUID manager, Instant since) {
        return rows(OF_MANAGER, manager, Timestamp.from(since));
    }

    /** @return those that a practitioner is still to answer or to do */
    public List<Row> toDoOf(UUID practitioner) {
        return rows(TO_DO_OF, practitioner);
    }

    /** @return those of which it is time to remind; of those that are overdue for two weeks everybody concerned knows */
    public List<Row> toRemindOf(LocalDate today) {
        return rows(REMINDED, today);
    }

    private List<Row> rows(String sql, Object... parameters) {
        entities.flush();
        return Rows.of(entities, sql, parameters);
    }

    /** @return what became of a task, in order */
    public List<Row> stepsOf(UUID task) {
        return rows(STEPS, task);
    }

    public void add(UUID task, Step step) {
        entities.flush();
        entities.createNativeQuery(ADD_STEP).setParameter(1, task).setParameter(2, step.kind()).setParameter(3, step.by().practitioner())
                .setParameter(4, step.by().involvement()).setParameter(5, step.to() == null ? null : step.to().practitioner())
                .setParameter(6, step.to() == null ? null : step.to().involvement()).setParameter(7, Timestamp.from(step.at()))
                .setParameter(8, step.reasonCode()).setParameter(9, step.words()).setParameter(10, step.seen()).executeUpdate();
    }

    /** @return whether the practitioner did that to the task as it was when it had that stamp */
    public boolean did(UUID task, UUID practitioner, String kind, UUID stamp) {
        return !rows(SEEN, task, practitioner, kind, stamp).isEmpty();
    }
}
