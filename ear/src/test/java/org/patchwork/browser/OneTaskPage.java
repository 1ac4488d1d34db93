package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import java.util.List;

/** task/one-task: a task and what is done about it. */
public final class OneTaskPage extends PortalPage {

    /** The page as it is in the browser now. */
    public OneTaskPage(Window window) {
        super(window);
    }

    /** Opens one. */
    public static OneTaskPage open(Window window, Object task) {
        window.page().navigate("/task/one-task.xhtml?task=" + task);
        return new OneTaskPage(window);
    }

    /** Presses a button. */
    public OneTaskPage press(String name) {
        follow(button(name));
        return this;
    }

    /** Opens a box of the page. */
    public OneTaskPage unfold(String name) {
        main().locator("summary").filter(new Locator.FilterOptions().setHasText(name)).click();
        return this;
    }

    /** Types or chooses. */
    public OneTaskPage fill(String field, String words) {
        page().locator(field).fill(words);
        return this;
    }

    /** The same of a list to choose from. */
    public OneTaskPage choose(String field, String value) {
        page().locator(field).selectOption(value);
        return this;
    }

    /** Chooses to whom to give it. */
    public OneTaskPage person(String name) {
        page().locator("#reassign label").filter(new Locator.FilterOptions().setHasText(name)).locator("input").check();
        return this;
    }

    /** What happened, a line each. */
    public List<String> history() {
        return page().locator("#history > li > p:nth-child(2)").allInnerTexts();
    }

    /** What is said of a conflict; empty for none. */
    public String conflict() {
        return page().locator("#conflict").count() == 0 ? "" : page().locator("#conflict").innerText();
    }

    /** How it stands. */
    public String state() {
        return page().locator("dl.summary > div").nth(page().locator("dl.summary > div").count() - 5).innerText();
    }
}
