package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import java.util.List;

/** task/tasks, task/my-tasks and task/team-tasks: lists of tasks. */
public final class TasksPage extends PortalPage {

    /** The page as it is in the browser now. */
    public TasksPage(Window window) {
        super(window);
    }

    /** Opens the tasks of a child by the fourth view of its map. */
    public static TasksPage of(SupportMapPage map) {
        TasksPage page = new TasksPage(map.window());
        page.follow(page.link("Tasks"));
        return page;
    }

    /** Opens the tasks of whoever has signed in. */
    public static TasksPage mine(Window window) {
        window.page().navigate("/task/my-tasks.xhtml");
        return new TasksPage(window);
    }

    /** Opens the tasks of a manager's people. */
    public static TasksPage team(Window window) {
        window.page().navigate("/task/team-tasks.xhtml");
        return new TasksPage(window);
    }

    /** A list as it reads: open, closed, waiting, to-do, asked, pressing. */
    public List<String> list(String id) {
        return page().locator("#" + id + " > li").allInnerTexts();
    }

    /** Goes to the form for a new one. */
    public AddTaskPage add() {
        follow(link("Add a task"));
        return new AddTaskPage(window());
    }

    /** Opens one. */
    public OneTaskPage open(String words) {
        follow(page().locator("ul.tasks > li").filter(new Locator.FilterOptions().setHasText(words)).first().locator("a"));
        return new OneTaskPage(window());
    }
}
