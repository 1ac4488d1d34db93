package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whether or not a clinician of a sensitive service works with the child and has tasks for her, everybody else on the team gets the same
 * bytes: lists of tasks, the picker, one task and what is refused, the first page and the calendar. The clock of the server stands still.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TaskWorldsIT {

    private static final UUID OWN = UUID.fromString("7a5b0000-0000-4000-8000-000000000001");

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID clinician = OwnersDesk.practitioner(Cast.CAMHS_WORKER);
    private final String shared = OwnersDesk.one("select id from task where child_id = ? and title_code = 'PREPARE_REPORT'", amina);

    @AfterEach
    void all_is_as_before() {
        OwnersDesk.run("delete from task_calendar");
        OwnersDesk.run("delete from task_step where task_id = ?", OWN);
        OwnersDesk.run("delete from task where id = ?", OWN);
        putBack();
    }

    @Test
    void nothing_differs_with_a_hidden_colleague_and_more_or_fewer_tasks_of_hers() {
        Map<String, String> with = everything();
        assertFalse(String.join("", with.values()).contains("Ruth Lowe"));
        hiddenTask();
        assertEquals(with, everything());
        takeOut();
        assertEquals(with, everything());
    }

    @Test
    void a_service_that_is_no_longer_hidden_is_caught_on_every_list_and_as_a_candidate() {
        try (OfficersEdit leak = OfficersEdit.change("03-services.csv", "CAMHS", "SENSITIVE_HEALTH", "STANDARD")) {
            leak.inForce();
            Map<String, String> without = everything();
            assertTrue(without.get("picker").contains("Ruth Lowe"));
            hiddenTask();
            Map<String, String> with = everything();
            for (String page : List.of("tasks", "the hidden one")) {
                assertNotEquals(without.get(page), with.get(page), page);
            }
        }
    }

    private Map<String, String> everything() {
        OwnersDesk.run("delete from task_calendar");
        Map<String, String> pages = new LinkedHashMap<>();
        for (Cast who : List.of(Cast.PASTORAL_LEAD, Cast.SOCIAL_WORKER, Cast.TEAM_MANAGER)) {
            Visitor viewer = Visitor.signedIn(who);
            String of = who == Cast.PASTORAL_LEAD ? "" : who + " ";
            for (String page : List.of("tasks", "print-tasks")) {
                pages.put(of + page, viewer.get("/task/" + page + ".xhtml?child=" + amina).comparable());
            }
            for (String page : List.of("my-tasks", "team-tasks")) {
                pages.put(of + page, viewer.get("/task/" + page + ".xhtml").comparable());
            }
            pages.put(of + "picker", viewer.get("/task/add-task.xhtml?child=" + amina).comparable());
            pages.put(of + "one task", viewer.get("/task/one-task.xhtml?task=" + shared).comparable());
            pages.put(of + "the hidden one", viewer.get("/task/one-task.xhtml?task=" + OWN).comparable());
            pages.put(of + "home", viewer.get("/network/home.xhtml").comparable());
            pages.put(of + "alerts", viewer.get("/alert/alerts.xhtml").comparable());
        }
        Visitor asking = Visitor.signedIn(Cast.PASTORAL_LEAD);
        pages.put("asked of her", asking.submit("/task/add-task.xhtml?child=" + amina, "ask", Map.of("ask", "ask", "go", "Add the task",
                "title", "VISIT", "line", "", "remind", "1", "due-day", "1", "due-month", "12", "due-year", "2026", "person", clinician.toString()))
                .comparable());
        OwnersDesk.run("delete from task_step where task_id in (select id from task where assigned_to = ? and title_code = 'VISIT')", clinician);
        OwnersDesk.run("delete from task where assigned_to = ? and title_code = 'VISIT'", clinician);
        OwnersDesk.run("insert into task_calendar (practitioner_id, secret_hash, made_at) values (?, encode(sha256('a-secret-that-only-this-test-knows'), 'hex'), ?)",
                OwnersDesk.practitioner(Cast.PASTORAL_LEAD), Portal.today().atStartOfDay());
        pages.put("calendar", Visitor.stranger().get("/task/calendar/a-secret-that-only-this-test-knows.ics").comparable());
        return pages;
    }

    /** One that the hidden colleague asked of herself, overdue, before all others. */
    private void hiddenTask() {
        OwnersDesk.run("""
                insert into task (id, child_id, title_code, line, due_on, state, asked_by, asker_involvement_id, assigned_to, assignee_involvement_id, asked_at, form_key, stamp)
                select ?, i.child_id, 'OTHER', 'hidden', cast(? as date) - 9, 'ACCEPTED', i.practitioner_id, i.id, i.practitioner_id, i.id,
                       cast(? as date) - 20, gen_random_uuid(), gen_random_uuid()
                  from involvement i where i.child_id = ? and i.practitioner_id = ? limit 1""", OWN, Portal.today(), Portal.today(), amina, clinician);
        OwnersDesk.run("""
                insert into task_step (id, task_id, kind, by_id, by_involvement_id, to_id, to_involvement_id, at)
                select gen_random_uuid(), id, 'ASKED', asked_by, asker_involvement_id, assigned_to, assignee_involvement_id, asked_at from task where id = ?""", OWN);
    }

    private void takeOut() {
        OwnersDesk.run("""
                update involvement set recorded_in_error_at = cast(? as timestamptz), disputed_at = cast(? as timestamptz), ended_on = coalesce(ended_on, cast(? as date))
                 where child_id = ? and practitioner_id = ?""", Portal.clock(), Portal.clock(), Portal.today(), amina, clinician);
    }

    private void putBack() {
        OwnersDesk.run("""
                update involvement set recorded_in_error_at = null, disputed_at = null, ended_on = null
                 where child_id = ? and practitioner_id = ? and recorded_in_error_at is not null""", amina, clinician);
    }
}
