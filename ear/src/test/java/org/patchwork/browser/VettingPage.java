package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;

/** joining/vetting: a manager vouches for people. */
public final class VettingPage extends PortalPage {

    /** The page as it is in the browser now. */
    public VettingPage(Window window) {
        super(window);
    }

    /** Opens the page. */
    public static VettingPage open(Window window) {
        window.page().navigate("/joining/vetting.xhtml");
        return new VettingPage(window);
    }

    /** Lets a newcomer in, checked and trained until that day. */
    public VettingPage approve(String who, LocalDate until) {
        Locator newcomer = newcomer(who);
        newcomer.locator("input[type=checkbox]").check();
        for (String what : new String[] {"checks", "training"}) {
            newcomer.locator("input[name=" + what + "-day]").fill(String.valueOf(until.getDayOfMonth()));
            newcomer.locator("input[name=" + what + "-month]").fill(String.valueOf(until.getMonthValue()));
            newcomer.locator("input[name=" + what + "-year]").fill(String.valueOf(until.getYear()));
        }
        return letIn(who);
    }

    /** Presses the button as the form is. */
    public VettingPage letIn(String who) {
        follow(newcomer(who).locator("input[value='Let them in']"));
        return this;
    }

    private Locator newcomer(String who) {
        return page().locator("section.newcomer").filter(new Locator.FilterOptions().setHasText(who));
    }
}
