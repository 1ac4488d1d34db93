package org.patchwork.browser;

import java.util.List;

/** holder/decide: a service decides on sharing what it holds. */
public final class DecidePage extends PortalPage {

    static final String ADDRESS = "/holder/decide.xhtml?involvement=";

    /** The page as it is in the browser now. */
    public DecidePage(Window window) {
        super(window);
    }

    /** Opens the page about an involvement. */
    public static DecidePage open(Window window, Object involvement) {
        window.page().navigate(ADDRESS + involvement);
        return new DecidePage(window);
    }

    /** What each decision would mean, row by row. */
    public List<String> preview() {
        return page().locator("main table tbody tr").allInnerTexts();
    }

    /** Decides; the usual review date is kept. */
    public DecidePage decide(String decision, String reason, String basis) {
        page().locator("#decision").selectOption(decision);
        page().locator("#reason").selectOption(reason);
        page().locator("#basis").selectOption(basis);
        send();
        return this;
    }
}
