package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;

/** network/plan: under which plan a child is helped, and its core group. */
public final class PlanPage extends PortalPage {

    /** The page as it is in the browser now. */
    public PlanPage(Window window) {
        super(window);
    }

    /** Opens the plan of a child. */
    public static PlanPage open(Window window, Object child) {
        window.page().navigate("/network/plan.xhtml?child=" + child);
        return new PlanPage(window);
    }

    /** The plans that may begin. */
    public List<String> offered() {
        return page().locator("#plan label").allInnerTexts();
    }

    /** A plan begins. */
    public PlanPage begin(String code, LocalDate from) {
        page().locator("#plan-" + code).check();
        fillDate("from", from);
        follow(page().locator("#go-begin"));
        return this;
    }

    /** Sends the form of a beginning as it is. */
    public PlanPage beginAsItIs() {
        follow(page().locator("#go-begin"));
        return this;
    }

    /** Names somebody in the plan, beside those who are. */
    public PlanPage name(String who) {
        page().locator("#core label").filter(new Locator.FilterOptions().setHasText(who)).locator("input").check();
        follow(page().locator("#go-name"));
        return this;
    }

    /** The plan that runs ends. */
    public PlanPage end(LocalDate last) {
        fillDate("last", last);
        follow(page().locator("#go-end"));
        return this;
    }
}
