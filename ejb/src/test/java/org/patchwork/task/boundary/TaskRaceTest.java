package org.patchwork.task.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.patchwork.testing.AtOnce;

/** Two who act on a task at the same moment, each in a transaction of their own that really commits. */
class TaskRaceTest {

    private AtOnce people;
    private UUID child;
    private UUID teacher;
    private UUID nurse;

    @BeforeEach
    void a_world_that_stays() {
        people = new AtOnce("task_race");
        people.alone(entities -> {
            TaskWorld world = new TaskWorld(entities);
            child = world.child.id();
            teacher = world.id("teacher");
            nurse = world.id("nurse");
            return null;
        });
    }

    @AfterEach
    void close() {
        people.close();
    }

    @RepeatedTest(3)
    void the_same_form_at_the_same_moment_asks_once() throws Exception {
        UUID form = UUID.randomUUID();
        assertEquals(List.of("done", "done"), AtOnce.outcomes(() -> ask(form), () -> ask(form)));
        assertEquals(1L, people.count("task"));
        assertEquals(1L, people.count("task_step"));
        assertEquals(1L, people.count("case_event where kind = 'TASK_ASSIGNED'"));
    }

    private String ask(UUID form) {
        return people.attempt("social", ChildTasks.class, tasks -> tasks.ask(child, form, teacher, TaskWorld.visit()));
    }

    @RepeatedTest(3)
    void of_a_yes_and_a_no_at_once_one_holds_and_the_other_is_told() throws Exception {
        UUID task = asked();
        UUID stamp = stamp(task);
        assertEquals(List.of("CHANGED_MEANWHILE", "done"), AtOnce.outcomes(() -> people.attempt("teacher", OneTask.class, one -> one.complete(task, stamp)),
                () -> people.attempt("teacher", OneTask.class, one -> one.decline(task, stamp, "NO_TIME", null))));
        assertEquals(2L, people.count("task_step"));
    }

    @Test
    void done_twice_at_once_is_done_once() throws Exception {
        UUID task = asked();
        UUID stamp = stamp(task);
        assertEquals(List.of("done", "done"), AtOnce.outcomes(() -> people.attempt("teacher", OneTask.class, one -> one.complete(task, stamp)),
                () -> people.attempt("teacher", OneTask.class, one -> one.complete(task, stamp))));
        assertEquals(1L, people.count("task_step where kind = 'DONE'"));
    }

    @Test
    void given_to_another_while_it_is_accepted_one_holds_and_the_other_is_told() throws Exception {
        UUID task = asked();
        UUID stamp = stamp(task);
        assertEquals(List.of("CHANGED_MEANWHILE", "done"), AtOnce.outcomes(() -> people.attempt("teacher", OneTask.class, one -> one.accept(task, stamp)),
                () -> people.attempt("social", OneTask.class, one -> one.reassign(task, stamp, nurse))));
        assertEquals(2L, people.count("task_step"));
    }

    private UUID asked() {
        return people.as("social", ChildTasks.class, tasks -> tasks.ask(child, UUID.randomUUID(), teacher, TaskWorld.visit()));
    }

    private UUID stamp(UUID task) {
        return people.as("teacher", OneTask.class, one -> one.get(task, Locale.UK).task().stamp());
    }
}
