package org.patchwork.task.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ExportForm;
import org.patchwork.task.boundary.TaskRefused.Cause;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** Who learns of a task, whom one may ask, and what is left when somebody is no longer shown. */
class TaskSightTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private TaskWorld world;

    @BeforeEach
    void a_world() {
        world = new TaskWorld(entities.manager());
    }

    @Test
    void one_may_ask_oneself_and_those_whom_one_is_shown_and_to_whom_one_is_shown() {
        assertEquals(List.of("me", "nurse", "social"), picker("teacher"));
        assertEquals(List.of("me", "camhs2"), picker("camhs"));
        assertEquals(Cause.NOBODY_CHOSEN, assertThrows(TaskRefused.class, () -> world.ask("teacher", "camhs")).refusal());
        assertEquals(Cause.NOBODY_CHOSEN, assertThrows(TaskRefused.class, () -> world.ask("camhs", "teacher")).refusal());
    }

    @Test
    void a_task_of_two_who_are_hidden_is_nobodys_to_know_but_theirs() {
        UUID task = world.ask("camhs", "camhs2");
        UUID own = world.ask("camhs", "camhs");
        for (String other : List.of("social", "teacher", "nurse")) {
            assertEquals(List.of(), world.open(other));
            assertThrows(ChildNotFound.class, () -> world.get(other, task));
            assertThrows(ChildNotFound.class, () -> world.get(other, own));
            OneTask service = world.as(other, OneTask.class);
            assertThrows(ChildNotFound.class, () -> service.accept(task, UUID.randomUUID()));
            assertThrows(ChildNotFound.class, () -> service.comment(task, "hello"));
        }
        assertEquals(2, world.open("camhs2").size());
        assertThrows(ChildNotFound.class, () -> world.get("social", UUID.randomUUID()));
    }

    @Test
    void the_rest_of_the_team_knows_of_a_task_of_two_whom_they_are_shown_but_does_nothing_about_it() {
        UUID task = world.ask("social", "teacher");
        assertEquals(List.of(task), world.open("nurse").stream().map(TaskEntry::id).toList());
        assertEquals(List.of(task), world.open("camhs").stream().map(TaskEntry::id).toList());
        assertTrue(world.get("nurse", task).acts().isEmpty());
        assertThrows(ChildNotFound.class, () -> world.get("teaching", task), "not on the team");
    }

    @Test
    void somebody_who_is_hidden_since_is_named_no_more_and_the_task_is_only_theirs_and_the_others() {
        UUID task = world.ask("social", "teacher");
        world.as("teacher", OneTask.class).accept(task, world.stamp("teacher", task));
        world.hide("teacher");
        TaskDetail left = world.get("social", task);
        assertNull(left.task().assignee().name());
        assertNull(left.task().assignee().practitionerId());
        assertFalse(left.task().needsSomebody());
        assertEquals(List.of("ASKED", "ACCEPTED"), left.steps().stream().map(TaskStep::kind).toList());
        assertFalse(left.toString().contains("teacher"), left.toString());
        assertEquals(List.of(), world.open("nurse"));
        assertThrows(ChildNotFound.class, () -> world.get("nurse", task));
        assertEquals("social Person", world.get("teacher", task).task().asker().name());
    }

    @Test
    void whoever_gets_a_task_after_somebody_hidden_learns_nothing_of_them() {
        UUID task = world.ask("social", "teacher");
        world.as("teacher", OneTask.class).comment(task, "a word of the teacher");
        world.as("teacher", OneTask.class).decline(task, world.stamp("teacher", task), "NO_TIME", null);
        world.hide("teacher");
        world.as("social", OneTask.class).reassign(task, world.stamp("social", task), world.id("nurse"));
        for (String who : List.of("nurse", "social", "camhs")) {
            TaskDetail seen = world.get(who, task);
            assertEquals(List.of("ASKED"), seen.steps().stream().map(TaskStep::kind).toList(), who);
            assertFalse(seen.toString().contains("teacher"), who);
        }
    }

    @Test
    void a_former_period_that_is_shown_tells_nothing_of_a_hidden_one() {
        UUID before = UUID.randomUUID();
        world.change("""
                insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, ended_on, recorded_at)
                select cast(?1 as uuid), child_id, practitioner_id, team_id, role_code, started_on - 90, started_on - 30, recorded_at
                  from involvement where id = cast(?2 as uuid)""", before, world.involvement("teacher"));
        world.hide("teacher");
        UUID own = world.ask("teacher", "teacher");
        assertThrows(ChildNotFound.class, () -> world.get("social", own));
        assertEquals(List.of(), world.open("social"));
    }

    @Test
    void it_needs_somebody_else_once_the_work_of_whoever_has_it_has_ended() {
        UUID task = world.ask("social", "teacher");
        world.change("update involvement set ended_on = ?1 where id = cast(?2 as uuid)", Days.TODAY, world.involvement("teacher"));
        assertTrue(world.get("social", task).task().needsSomebody());
        assertEquals(List.of(task), world.as("social", MyTasks.class).pressing(Locale.UK).stream().map(TaskEntry::id).toList());
        assertEquals(List.of("social", "nurse"), names(world.get("social", task).people(), "social"));
    }

    @Test
    void a_manager_sees_what_is_shown_of_their_people_and_gives_it_to_whom_the_asker_is_shown() {
        UUID task = world.ask("social", "teacher");
        assertEquals(List.of(task), team("head"));
        TaskDetail seen = world.get("head", task);
        assertEquals(java.util.Set.of(TaskAct.REASSIGN, TaskAct.WITHDRAW, TaskAct.COMMENT), seen.acts());
        assertEquals(List.of("nurse", "social", "teacher"), names(seen.people(), "me"));
        world.as("head", OneTask.class).reassign(task, seen.task().stamp(), world.id("nurse"));
        TaskStep given = world.get("nurse", task).steps().get(1);
        assertTrue(given.manager());
        assertNull(given.by().name());
        world.hide("nurse");
        assertEquals(List.of(), team("head"));
    }

    @Test
    void what_waits_for_an_answer_waits_for_whoever_is_asked_and_comes_first_of_what_needs_them() {
        world.as("teacher", ChildTasks.class).ask(world.child.id(), UUID.randomUUID(), world.id("teacher"), TaskWorld.visitOn(Days.TODAY));
        UUID task = world.ask("social", "teacher");
        assertEquals(List.of(task), toAnswer("teacher"));
        assertEquals(List.of(), toAnswer("social"));
        assertEquals(task, world.as("teacher", MyTasks.class).pressing(Locale.UK).get(0).id());
        world.hide("social");
        assertEquals(List.of(task), toAnswer("teacher"));
        world.as("teacher", OneTask.class).accept(task, world.stamp("teacher", task));
        assertEquals(List.of(), toAnswer("teacher"));
    }

    private List<UUID> toAnswer(String username) {
        return world.as(username, MyTasks.class).toAnswer(Locale.UK).stream().map(TaskEntry::id).toList();
    }

    @Test
    void what_opens_no_longer_is_not_listed_nor_in_the_calendar() {
        UUID task = world.ask("social", "teacher");
        String secret = world.as("teacher", TaskCalendar.class).renew().orElseThrow();
        assertEquals(List.of(task), world.as("nobody", TaskCalendar.class).daysOf(secret).orElseThrow().stream().map(TaskCalendar.DueDay::id).toList());
        entities.manager().find(Child.class, world.child.id()).protect(RecordProtection.PROTECTED_PERSON);
        assertTrue(world.as("teacher", MyTasks.class).list(Locale.UK).nothing());
        assertEquals(List.of(), toAnswer("teacher"));
        assertEquals(List.of(), world.as("nobody", TaskCalendar.class).daysOf(secret).orElseThrow());
    }

    @Test
    void an_address_works_until_it_is_renewed_ended_or_its_owner_leaves() {
        TaskCalendar none = world.as("nobody", TaskCalendar.class);
        assertTrue(none.daysOf("guess").isEmpty());
        String first = world.as("teacher", TaskCalendar.class).renew().orElseThrow();
        assertEquals(List.of(), world.texts("select secret_hash as text from task_calendar where secret_hash = ?1", first));
        String second = world.as("teacher", TaskCalendar.class).renew().orElseThrow();
        assertTrue(world.as("nobody", TaskCalendar.class).daysOf(first).isEmpty());
        assertTrue(world.as("nobody", TaskCalendar.class).daysOf(second).isPresent());
        world.change("update practitioner set left_on = ?1 where id = cast(?2 as uuid)", Days.TODAY, world.id("teacher"));
        assertTrue(world.as("nobody", TaskCalendar.class).daysOf(second).isEmpty());
        world.change("update practitioner set left_on = null where id = cast(?1 as uuid)", world.id("teacher"));
        world.as("teacher", TaskCalendar.class).end();
        assertTrue(world.as("nobody", TaskCalendar.class).daysOf(second).isEmpty());
        assertTrue(world.as("teacher", TaskCalendar.class).since().isEmpty());
    }

    @Test
    void a_leavers_tasks_are_their_managers_to_see_and_those_of_a_child_their_own() {
        UUID task = world.ask("social", "teacher");
        assertEquals(List.of(task), world.as("head", TeamTasks.class).toDoOf(world.id("teacher"), Locale.UK).stream().map(TaskEntry::id).toList());
        assertEquals(List.of(), world.as("head", TeamTasks.class).toDoOf(world.id("nurse"), Locale.UK));
        assertEquals(List.of(task), world.as("teacher", MyTasks.class).toDoFor(world.child.id(), Locale.UK).stream().map(TaskEntry::id).toList());
        assertEquals(List.of(), world.as("social", MyTasks.class).toDoFor(world.child.id(), Locale.UK));
    }

    @Test
    void on_paper_there_is_only_what_may_leave() {
        world.ask("social", "teacher");
        world.ask("camhs", "camhs2");
        UUID ordinary = world.open("social").get(0).id();
        for (String who : List.of("social", "nurse", "camhs")) {
            assertEquals(List.of(ordinary), world.as(who, ChildTasks.class).exportOf(world.child.id(), ExportForm.PAPER, Locale.UK).open().stream().map(TaskEntry::id).toList());
        }
    }

    private List<UUID> team(String manager) {
        return world.as(manager, TeamTasks.class).list(Locale.UK).stream().map(TaskEntry::id).toList();
    }

    private List<String> picker(String who) {
        return names(world.as(who, ChildTasks.class).formFor(world.child.id(), Locale.UK).people(), "me");
    }

    private static List<String> names(List<TaskPerson> people, String me) {
        return people.stream().map(one -> one.me() ? me : one.name().split(" ")[0]).toList();
    }
}
