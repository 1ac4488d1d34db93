package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Answer;
import org.patchwork.whole.Cast;
import org.patchwork.whole.News;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Portal;
import org.patchwork.whole.Visitor;

/** Somebody asks a colleague to do something for a child; both work on it at the same time. */
class TaskBrowserIT extends BrowserTest {

    private static final String LINE = "shoes for the trip";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @AfterEach
    void nothing_is_left_behind() {
        OwnersDesk.run("delete from alert where kind like 'TASK_%'");
        OwnersDesk.run("delete from case_event where kind like 'TASK_%'");
        OwnersDesk.run("delete from task_step where task_id in (select id from task where line = ?)", LINE);
        OwnersDesk.run("delete from task where line = ?", LINE);
        OwnersDesk.run("delete from task_calendar");
    }

    @Test
    void asked_accepted_changed_by_both_at_once_done_and_opened_again() {
        Window asking = window(Cast.SOCIAL_WORKER);
        Window doing = window(Cast.PASTORAL_LEAD);
        AddTaskPage form = TasksPage.of(SupportMapPage.open(asking, amina)).add();
        assertTrue(form.people().contains("You") && form.people().contains("Hannah Price"), form.people().toString());
        assertFalse(form.source().contains("Ruth Lowe"));
        asking.screenshot("add-task");
        TasksPage tasks = form.ask("CALL_FAMILY", LINE, Portal.today().plusDays(4), "Hannah Price");
        assertTrue(tasks.list("open").stream().anyMatch(one -> one.contains(LINE) && one.contains("Hannah Price")), tasks.list("open").toString());
        asking.screenshot("tasks");
        News.isTold();
        assertTrue(AlertsPage.open(doing).words().contains("Gave you a task"));
        assertEquals(2, asked(doing));
        doing.screenshot("alerts-to-answer");
        OneTaskPage mine = TasksPage.mine(doing).open(LINE);
        doing.screenshot("one-task-asked");
        OneTaskPage theirs = new TasksPage(asking).open(LINE);
        assertEquals(List.of("You asked Hannah Price"), theirs.history());
        mine.press("I will do it");
        assertEquals(List.of("Daniel Osei asked you", "You accepted"), mine.history());
        assertEquals(1, asked(doing));
        mine = OneTaskPage.open(doing, taskId());
        theirs.unfold("Change it").choose("#remind", "3").press("Save the changes");
        assertTrue(theirs.conflict().contains("Hannah Price accepted") && theirs.conflict().contains("3 days before"), theirs.conflict());
        assertEquals(1, theirs.problems().size());
        asking.screenshot("one-task-conflict");
        theirs.press("Send mine again");
        assertEquals("", theirs.conflict());
        assertTrue(theirs.words().contains("3 days before"));
        mine.press("It is done");
        assertTrue(mine.conflict().contains("Daniel Osei changed"), mine.conflict());
        mine.press("Send mine again");
        assertTrue(mine.words().contains("Done. The other is told."));
        OneTaskPage done = OneTaskPage.open(asking, taskId());
        done.press("Open it again");
        assertTrue(done.words().contains("It is open again"));
        assertEquals("Hannah Price said that it is done", done.history().get(3));
        asking.screenshot("one-task-reopened");
    }

    /** How many tasks wait for an answer, one of them the demonstration's, on the page that every page leads to. */
    private static long asked(Window window) {
        return AlertsPage.open(window).waiting().stream().filter(one -> one.startsWith("A task waits for your answer")).count();
    }

    private String taskId() {
        return OwnersDesk.one("select id from task where line = ?", LINE);
    }

    @Test
    void declined_with_a_reason_it_is_given_to_somebody_else_and_a_manager_sees_it() {
        Window asking = window(Cast.SOCIAL_WORKER);
        Window doing = window(Cast.PASTORAL_LEAD);
        TasksPage.of(SupportMapPage.open(asking, amina)).add().ask("VISIT", LINE, Portal.today().plusDays(2), "Hannah Price");
        OneTaskPage mine = OneTaskPage.open(doing, taskId()).unfold("I cannot do it").fill("#more", "away until Friday").press("Decline");
        assertEquals(List.of("Choose why"), mine.problems());
        doing.screenshot("one-task-errors");
        mine.choose("#reason", "NO_TIME").press("Decline");
        OneTaskPage theirs = OneTaskPage.open(asking, taskId());
        assertTrue(theirs.words().contains("away until Friday") && theirs.words().contains("It needs somebody else"), theirs.words());
        asking.screenshot("one-task-needs-somebody");
        assertTrue(HomePage.open(asking).words().contains("Tasks that need you"));
        Window manager = window(Cast.TEAM_MANAGER);
        assertTrue(TasksPage.team(manager).list("pressing").stream().anyMatch(one -> one.contains(LINE)));
        manager.screenshot("team-tasks");
        OneTaskPage.open(asking, taskId()).person("Comfort Mensah").press("Give it to them");
        assertTrue(TasksPage.mine(window(Cast.SCHOOL_NURSE)).list("waiting").stream().anyMatch(one -> one.contains(LINE)));
    }

    @Test
    void a_calendar_reads_the_days_without_names_until_the_address_is_made_anew() {
        Window window = window(Cast.PASTORAL_LEAD);
        window.page().navigate("/task/calendar.xhtml");
        String first = renewed(window);
        window.screenshot("task-calendar-new");
        Visitor calendar = Visitor.stranger();
        Answer feed = calendar.get(first);
        assertEquals(200, feed.status());
        assertTrue(feed.header("content-type").startsWith("text/calendar"), feed.header("content-type"));
        assertEquals("no-store", feed.header("cache-control"));
        assertTrue(feed.body().contains("SUMMARY:A task is due") && feed.body().contains("DTSTART;VALUE=DATE:"), feed.body());
        for (String name : List.of("Amina", "Khan", "Hannah", "Daniel", "report", "attendance", amina.toString())) {
            assertFalse(feed.body().contains(name), name);
        }
        String second = renewed(window);
        Answer gone = calendar.get(first);
        assertEquals(404, gone.status());
        assertEquals(gone.comparable(), calendar.get(first.replace(".ics", "x.ics")).comparable());
        assertEquals(200, calendar.get(second).status());
        window.page().locator("#end").click();
        window.page().locator(".banner.good").waitFor();
        assertEquals(404, calendar.get(second).status());
    }

    private static String renewed(Window window) {
        window.page().locator("#renew").click();
        window.page().locator("#address").waitFor();
        String address = window.page().locator("#address").inputValue();
        return address.substring(address.indexOf("/task/"));
    }
}
