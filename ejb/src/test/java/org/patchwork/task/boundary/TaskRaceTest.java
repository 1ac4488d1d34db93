package org.patchwork.task.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.AtOnce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

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
        return attempt("social", ChildTasks.class, tasks -> tasks.ask(child, form, teacher, TaskWorld.visit()));
    }

    @RepeatedTest(3)
    void of_a_yes_and_a_no_at_once_one_holds_and_the_other_is_told() throws Exception {
        UUID task = asked();
        UUID stamp = stamp(task);
        assertEquals(List.of("CHANGED_MEANWHILE", "done"), AtOnce.outcomes(() -> attempt("teacher", OneTask.class, one -> one.complete(task, stamp)),
                () -> attempt("teacher", OneTask.class, one -> one.decline(task, stamp, "NO_TIME", null))));
        assertEquals(2L, people.count("task_step"));
    }

    @Test
    void done_twice_at_once_is_done_once() throws Exception {
        UUID task = asked();
        UUID stamp = stamp(task);
        assertEquals(List.of("done", "done"), AtOnce.outcomes(() -> attempt("teacher", OneTask.class, one -> one.complete(task, stamp)),
                () -> attempt("teacher", OneTask.class, one -> one.complete(task, stamp))));
        assertEquals(1L, people.count("task_step where kind = 'DONE'"));
    }

    @Test
    void given_to_another_while_it_is_accepted_one_holds_and_the_other_is_told() throws Exception {
        UUID task = asked();
        UUID stamp = stamp(task);
        assertEquals(List.of("CHANGED_MEANWHILE", "done"), AtOnce.outcomes(() -> attempt("teacher", OneTask.class, one -> one.accept(task, stamp)),
                () -> attempt("social", OneTask.class, one -> one.reassign(task, stamp, nurse))));
        assertEquals(2L, people.count("task_step"));
    }

    private UUID asked() {
        return call("social", ChildTasks.class, tasks -> tasks.ask(child, UUID.randomUUID(), teacher, TaskWorld.visit()));
    }

    private UUID stamp(UUID task) {
        return call("teacher", OneTask.class, one -> one.get(task, Locale.UK).task().stamp());
    }

    private <S> String attempt(String who, Class<S> service, Consumer<S> act) {
        try {
            call(who, service, bean -> {
                act.accept(bean);
                return null;
            });
            return "done";
        } catch (TaskRefused refused) {
            return refused.refusal().name();
        }
    }

    private <S, T> T call(String who, Class<S> service, Function<S, T> act) {
        return people.alone(entities -> act.apply(new Wiring(entities, Days.CLOCK).calledBy(who).with(PolicyInForce.class, Shipped.policy())
                .get(service)));
    }
}
