package org.patchwork.task.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.task.boundary.TaskRefused.Cause;
import org.patchwork.task.control.TaskActs;
import org.patchwork.task.control.TaskBook;
import org.patchwork.task.control.TaskDesk;
import org.patchwork.task.control.TaskDesk.Held;
import org.patchwork.task.control.TaskDrawing;
import org.patchwork.task.entity.Task;
import org.patchwork.task.entity.Task.State;

/**
 * One task, and what those named on it and their managers do about it. Whoever changes it says which state of it they saw, so that nothing
 * is lost when two do so at once. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class OneTask {

    /** Why somebody may decline. */
    public static final List<String> REASONS = List.of("NO_TIME", "NOT_MY_ROLE", "WRONG_PERSON", "DONE_ALREADY", "NO_LONGER_INVOLVED", "OTHER");

    private static final int LONGEST_WORDS = 200;

    @Inject
    Viewing viewing;

    @Inject
    TaskDesk desk;

    @Inject
    TaskBook book;

    @Inject
    TaskDrawing drawing;

    @Inject
    TaskActs acts;

    /**
     * The task, and what the caller may do about it.
     *
     * @throws ChildNotFound when there is no such task for the caller: one answer for whatever reason
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public TaskDetail get(UUID task, Locale locale) {
        Viewer reader = viewing.current();
        TaskDesk.Opened opened = desk.look(reader, task, locale);
        Set<TaskAct> may = opened.acts();
        return new TaskDetail(opened.entry(), opened.child(), opened.steps(book.stepsOf(task)), may,
                may.contains(TaskAct.CHANGE) ? drawing.titles(locale) : List.of(),
                may.contains(TaskAct.REASSIGN) ? acts.people(opened, reader) : List.of());
    }

    /**
     * Says yes.
     *
     * @param stamp that the caller saw
     * @throws TaskRefused   CHANGED_MEANWHILE when somebody changed the task since; NOT_NOW
     * @throws ChildNotFound as {@link #get}; so do all that follow
     */
    @Recorded
    public void accept(UUID task, UUID stamp) {
        act(task, stamp, TaskAct.ACCEPT, in(State.ACCEPTED), acts::accept);
    }

    /**
     * Says no; whoever asked is told.
     *
     * @param reasonCode one of {@link #REASONS}
     * @param words      a little more; null or blank for nothing
     * @throws TaskRefused REASON_MISSING or WORDS_TOO_LONG as well
     */
    @Recorded
    public void decline(UUID task, UUID stamp, String reasonCode, String words) {
        TaskRefused.when(!REASONS.contains(String.valueOf(reasonCode)), Cause.REASON_MISSING);
        String more = tidy(words);
        act(task, stamp, TaskAct.DECLINE, in(State.DECLINED), held -> acts.decline(held, reasonCode, more));
    }

    /** It is done; whoever asked is told. */
    @Recorded
    public void complete(UUID task, UUID stamp) {
        act(task, stamp, TaskAct.COMPLETE, in(State.DONE), acts::complete);
    }

    /** It is to be done after all; the other is told. */
    @Recorded
    public void reopen(UUID task, UUID stamp) {
        act(task, stamp, TaskAct.REOPEN, one -> one.state().open(), acts::reopen);
    }

    /** It need not be done any more; whoever was to do it is told. */
    @Recorded
    public void withdraw(UUID task, UUID stamp) {
        act(task, stamp, TaskAct.WITHDRAW, in(State.WITHDRAWN), acts::withdraw);
    }

    /**
     * Says anew what is to be done and by when; whoever is to do it is told.
     *
     * @throws TaskRefused naming what to mend
     */
    @Recorded
    public void change(UUID task, UUID stamp, TaskWords words) {
        act(task, stamp, TaskAct.CHANGE, one -> acts.says(one, words), held -> acts.change(held, words));
    }

    /**
     * Gives it to somebody else; both are told.
     *
     * @param practitioner one of those of {@link TaskDetail#people}
     * @throws TaskRefused NOBODY_CHOSEN for anybody else
     */
    @Recorded
    public void reassign(UUID task, UUID stamp, UUID practitioner) {
        act(task, stamp, TaskAct.REASSIGN, one -> one.assignedTo().equals(practitioner), held -> acts.reassign(held, practitioner));
    }

    /**
     * Adds a short comment; the other is told. The same words once more add nothing.
     *
     * @throws TaskRefused WORDS_MISSING or WORDS_TOO_LONG
     */
    @Recorded
    public void comment(UUID task, String words) {
        String said = tidy(words);
        TaskRefused.when(said == null, Cause.WORDS_MISSING);
        desk.hold(viewing.current(), task, null, TaskAct.COMMENT, one -> false).ifPresent(held -> acts.comment(held, said));
    }

    private void act(UUID task, UUID stamp, TaskAct act, Predicate<Task> effect, Consumer<Held> doing) {
        TaskRefused.when(stamp == null, Cause.CHANGED_MEANWHILE);
        desk.hold(viewing.current(), task, stamp, act, effect).ifPresent(doing);
    }

    private static Predicate<Task> in(State state) {
        return task -> task.state() == state;
    }

    private static String tidy(String words) {
        String said = words == null || words.isBlank() ? null : words.strip();
        TaskRefused.when(said != null && said.length() > LONGEST_WORDS, Cause.WORDS_TOO_LONG);
        return said;
    }
}
