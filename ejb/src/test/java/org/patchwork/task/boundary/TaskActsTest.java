package org.patchwork.task.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.patchwork.task.boundary.TaskRefused.Cause;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

class TaskActsTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private TaskWorld world;

    @BeforeEach
    void a_world() {
        world = new TaskWorld(entities.manager());
    }

    @Test
    void asked_accepted_and_done_with_everybody_told_what_is_theirs() {
        UUID task = world.ask("social", "teacher");
        TaskEntry asked = world.get("teacher", task).task();
        assertEquals("Visit, after school, Amina Khan, ASKED", String.join(", ", asked.title(), asked.line(), asked.childName(), asked.state()));
        assertEquals("social Person, Social worker", asked.asker().name() + ", " + asked.asker().roleName());
        assertTrue(asked.waitsForMe());
        assertEquals(List.of("TASK_ASSIGNED"), world.told("teacher"));
        assertEquals(Set.of(TaskAct.ACCEPT, TaskAct.DECLINE, TaskAct.COMPLETE, TaskAct.COMMENT), world.get("teacher", task).acts());
        world.as("teacher", OneTask.class).accept(task, asked.stamp());
        assertEquals(List.of("TASK_ACCEPTED"), world.told("social"));
        world.as("teacher", OneTask.class).complete(task, world.stamp("teacher", task));
        assertEquals(List.of("TASK_ACCEPTED", "TASK_COMPLETED"), world.told("social"));
        TaskDetail done = world.get("social", task);
        assertEquals("DONE", done.task().state());
        assertEquals(List.of("ASKED", "ACCEPTED", "DONE"), done.steps().stream().map(TaskStep::kind).toList());
        assertEquals(Set.of(TaskAct.REOPEN), done.acts());
        assertEquals(List.of("ACCEPTED " + task, "ASKED " + task, "DONE " + task),
                world.texts("select decisions as text from access_record where action = 'TASK_CHANGED' order by decisions"));
    }

    @Test
    void declined_with_a_reason_it_needs_somebody_else_and_is_given_to_another() {
        UUID task = world.ask("social", "teacher");
        UUID stamp = world.stamp("teacher", task);
        assertEquals(Cause.REASON_MISSING, refused(() -> world.as("teacher", OneTask.class).decline(task, stamp, "WHATEVER", null)));
        world.as("teacher", OneTask.class).decline(task, stamp, "NO_TIME", " back in May ");
        TaskDetail declined = world.get("social", task);
        assertTrue(declined.task().needsSomebody());
        TaskStep why = declined.steps().get(1);
        assertEquals("NO_TIME back in May teacher Person", why.reasonCode() + " " + why.words() + " " + why.by().name());
        assertEquals(List.of("social", "nurse", "teacher"), declined.people().stream().map(one -> one.me() ? "social" : one.name().split(" ")[0]).toList());
        world.as("social", OneTask.class).reassign(task, declined.task().stamp(), world.id("nurse"));
        assertEquals(List.of("TASK_ASSIGNED"), world.told("nurse"));
        assertEquals(List.of("TASK_ASSIGNED", "TASK_REASSIGNED"), world.told("teacher"));
        assertEquals("ASKED", world.get("nurse", task).task().state());
        assertEquals(Set.of(), world.get("teacher", task).acts());
    }

    @Test
    void reopened_withdrawn_and_changed_by_those_who_may() {
        UUID task = world.ask("social", "teacher");
        UUID first = world.stamp("social", task);
        assertEquals(Cause.NOT_NOW, refused(() -> world.as("teacher", OneTask.class).withdraw(task, first)));
        assertEquals(Cause.NOT_NOW, refused(() -> world.as("nurse", OneTask.class).accept(task, first)));
        world.as("social", OneTask.class).change(task, first, new TaskWords("CALL_FAMILY", " ", Days.TODAY.plusDays(9), 3));
        TaskEntry changed = world.get("teacher", task).task();
        assertEquals("Ring the family", changed.title());
        assertNull(changed.line());
        world.as("teacher", OneTask.class).complete(task, changed.stamp());
        world.as("teacher", OneTask.class).reopen(task, world.stamp("teacher", task));
        assertEquals("ACCEPTED", world.get("social", task).task().state());
        world.as("social", OneTask.class).withdraw(task, world.stamp("social", task));
        assertFalse(world.get("social", task).task().open());
        world.as("social", OneTask.class).reopen(task, world.stamp("social", task));
        assertEquals("ASKED", world.get("social", task).task().state());
    }

    @Test
    void whoever_saw_an_older_state_is_told_and_the_same_sent_twice_is_done_once() {
        UUID task = world.ask("social", "teacher");
        UUID seen = world.stamp("teacher", task);
        world.as("social", OneTask.class).change(task, seen, TaskWorld.visitOn(Days.TODAY.plusDays(2)));
        assertEquals(Cause.CHANGED_MEANWHILE, refused(() -> world.as("teacher", OneTask.class).accept(task, seen)));
        world.as("social", OneTask.class).change(task, seen, TaskWorld.visitOn(Days.TODAY.plusDays(2)));
        assertEquals(Cause.CHANGED_MEANWHILE,
                refused(() -> world.as("social", OneTask.class).change(task, seen, TaskWorld.visitOn(Days.TODAY.plusDays(3)))));
        UUID now = world.stamp("teacher", task);
        world.as("teacher", OneTask.class).accept(task, now);
        world.as("teacher", OneTask.class).accept(task, now);
        assertEquals(List.of("ASKED", "CHANGED", "ACCEPTED"), world.get("social", task).steps().stream().map(TaskStep::kind).toList());
        assertEquals(Cause.CHANGED_MEANWHILE, refused(() -> world.as("teacher", OneTask.class).complete(task, null)));
    }

    @Test
    void the_same_form_sent_twice_asks_once() {
        UUID form = UUID.randomUUID();
        UUID first = world.as("social", ChildTasks.class).ask(world.child.id(), form, world.id("teacher"), TaskWorld.visit());
        assertEquals(first, world.as("social", ChildTasks.class).ask(world.child.id(), form, world.id("nurse"), TaskWorld.visit()));
        assertEquals(1, world.open("social").size());
        assertEquals(List.of(), world.told("nurse"));
    }

    @Test
    void a_form_says_what_to_mend() {
        refusedTo("teacher", new TaskWords("NOTHING", null, Days.TODAY, 1), Cause.TITLE_MISSING);
        refusedTo("teacher", new TaskWords("VISIT", "x".repeat(141), Days.TODAY, 1), Cause.LINE_TOO_LONG);
        refusedTo("teacher", new TaskWords("VISIT", null, null, 1), Cause.DUE_MISSING);
        refusedTo("teacher", new TaskWords("VISIT", null, Days.TODAY.minusDays(1), 1), Cause.DUE_OUT_OF_RANGE);
        refusedTo("teacher", new TaskWords("VISIT", null, Days.TODAY.plusDays(400), 1), Cause.DUE_OUT_OF_RANGE);
        refusedTo("teacher", new TaskWords("VISIT", null, Days.TODAY, 99), Cause.REMINDER_WRONG);
        refusedTo("teaching", TaskWorld.visit(), Cause.NOBODY_CHOSEN);
        assertEquals(Cause.NOT_ON_THE_TEAM, refused(() -> world.as("head", ChildTasks.class)
                .ask(world.child.id(), UUID.randomUUID(), world.id("teacher"), TaskWorld.visit())));
    }

    private void refusedTo(String whom, TaskWords words, Cause cause) {
        assertEquals(cause, refused(() -> world.as("social", ChildTasks.class).ask(world.child.id(), UUID.randomUUID(), world.id(whom), words)));
    }

    @Test
    void comments_are_short_said_once_and_told_to_the_other() {
        UUID task = world.ask("social", "teacher");
        world.as("teacher", OneTask.class).comment(task, " I am in on Monday ");
        world.as("teacher", OneTask.class).comment(task, "I am in on Monday");
        assertEquals(List.of("I am in on Monday"), world.get("social", task).steps().stream().map(TaskStep::words).filter(one -> one != null).toList());
        assertEquals(List.of("TASK_CHANGED"), world.told("social"));
        assertEquals(Cause.WORDS_MISSING, refused(() -> world.as("teacher", OneTask.class).comment(task, " ")));
        assertEquals(Cause.WORDS_TOO_LONG, refused(() -> world.as("teacher", OneTask.class).comment(task, "x".repeat(201))));
        assertEquals(Cause.NOT_NOW, refused(() -> world.as("nurse", OneTask.class).comment(task, "me too")));
    }

    @Test
    void one_asks_oneself_without_being_told() {
        UUID task = world.ask("social", "social");
        assertEquals("ACCEPTED", world.get("social", task).task().state());
        assertEquals(List.of(), world.told("social"));
        assertEquals(1, world.as("social", MyTasks.class).list(Locale.UK).toDo().size());
    }

    @Test
    void a_task_is_reminded_of_once_before_and_once_after_its_day() {
        world.ask("social", "teacher");
        world.ask("social", "nurse");
        remind();
        assertEquals(List.of("TASK_ASSIGNED"), world.told("teacher"));
        world.change("update involvement set ended_on = ?1 where id = cast(?2 as uuid)", Days.TODAY, world.involvement("nurse"));
        world.later(Duration.ofDays(4));
        remind();
        remind();
        world.later(Duration.ofDays(2));
        remind();
        remind();
        assertEquals(List.of("TASK_ASSIGNED", "TASK_DUE", "TASK_OVERDUE"), world.told("teacher"));
        assertTrue(world.as("teacher", MyTasks.class).pressing(Locale.UK).get(0).overdue());
        assertEquals(List.of("TASK_ASSIGNED"), world.told("nurse"));
    }

    private void remind() {
        world.as("social", org.patchwork.task.control.TaskReminders.class).go();
    }

    private static Cause refused(Executable act) {
        return assertThrows(TaskRefused.class, act).refusal();
    }
}
