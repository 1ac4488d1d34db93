package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The pages about tasks in their states. */
final class TaskScenes {

    private static final String TASK = "/task/one-task.xhtml?task=";

    private TaskScenes() {
    }

    static List<Scene> all() {
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        UUID kezia = OwnersDesk.child("Kezia", "Campbell", Cast.LEAD_OF_SIXTY);
        String asked = task(amina, "PREPARE_REPORT");
        return List.of(
                Scene.of("tasks", Cast.PASTORAL_LEAD, "/task/tasks.xhtml?child=" + amina),
                Scene.of("tasks-none", Cast.LEAD_OF_SIXTY, "/task/tasks.xhtml?child=" + kezia),
                Scene.of("tasks-done", Cast.PASTORAL_LEAD, "/task/tasks.xhtml?child=" + amina + "&done=asked"),
                Scene.of("tasks-may-not", Cast.HOUSING_OFFICER, "/task/tasks.xhtml?child=" + amina),
                Scene.of("tasks-print", Cast.PASTORAL_LEAD, "/task/print-tasks.xhtml?child=" + amina),
                Scene.of("tasks-add", Cast.PASTORAL_LEAD, "/task/add-task.xhtml?child=" + amina),
                Scene.of("tasks-add-sixty", Cast.LEAD_OF_SIXTY, "/task/add-task.xhtml?child=" + kezia),
                Scene.of("tasks-add-errors", Cast.PASTORAL_LEAD, "/task/add-task.xhtml?child=" + amina).after(page -> {
                    page.locator("#due-day").fill("99");
                    page.locator("#go").click();
                    page.locator(".errors").waitFor();
                }),
                Scene.of("tasks-add-may-not", Cast.HOUSING_OFFICER, "/task/add-task.xhtml?child=" + amina),
                Scene.of("tasks-one-to-answer", Cast.PASTORAL_LEAD, TASK + asked).after(TaskScenes::openEverything),
                Scene.of("tasks-one-asked", Cast.SOCIAL_WORKER, TASK + asked).after(TaskScenes::openEverything),
                Scene.of("tasks-one-of-others", Cast.SCHOOL_NURSE, TASK + asked),
                Scene.of("tasks-one-overdue", Cast.PASTORAL_LEAD, TASK + task(amina, "HEALTH_APPOINTMENT")),
                Scene.of("tasks-one-done", Cast.SOCIAL_WORKER, TASK + task(amina, "ATTEND_MEETING")),
                Scene.of("tasks-one-errors", Cast.PASTORAL_LEAD, TASK + asked).after(page -> {
                    page.locator("#no summary").click();
                    page.locator("#decline button").click();
                    page.locator(".errors").waitFor();
                }),
                Scene.of("tasks-one-conflict", Cast.SOCIAL_WORKER, TASK + asked).after(page -> {
                    page.locator("#write summary").click();
                    page.locator("#line").fill("for Thursday");
                    page.evaluate("document.querySelector('#change input[name=stamp]').value = '00000000-0000-4000-8000-000000000000'");
                    page.locator("#change button").click();
                    page.locator("#conflict").waitFor();
                }),
                Scene.of("tasks-mine", Cast.PASTORAL_LEAD, "/task/my-tasks.xhtml"),
                Scene.of("tasks-mine-none", Cast.SERVICE_MANAGER, "/task/my-tasks.xhtml"),
                Scene.of("tasks-team", Cast.TEAM_MANAGER, "/task/team-tasks.xhtml"),
                Scene.of("tasks-team-none", Cast.SERVICE_MANAGER, "/task/team-tasks.xhtml"),
                Scene.of("tasks-calendar", Cast.PASTORAL_LEAD, "/task/calendar.xhtml"));
    }

    private static String task(UUID child, String title) {
        return OwnersDesk.one("select id from task where child_id = ? and title_code = ?", child, title);
    }

    private static void openEverything(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true; })");
    }
}
