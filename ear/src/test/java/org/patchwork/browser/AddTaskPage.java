package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;

/** task/add-task: asking somebody to do something for a child. */
public final class AddTaskPage extends PortalPage {

    /** The page as it is in the browser now. */
    public AddTaskPage(Window window) {
        super(window);
    }

    /** Whom one may ask. */
    public List<String> people() {
        return page().locator("#person label").allInnerTexts().stream().map(name -> name.split("\n")[0].strip()).toList();
    }

    /** Fills the form in and sends it. */
    public TasksPage ask(String title, String line, LocalDate due, String who) {
        page().locator("#title").selectOption(title);
        page().locator("#line").fill(line);
        fillDate("due", due);
        page().locator("#person label").filter(new Locator.FilterOptions().setHasText(who)).locator("input").check();
        send();
        return new TasksPage(window());
    }
}
