package org.patchwork.browser;

import com.microsoft.playwright.Locator;

/** directory/my-team: the people whom one manages. */
public final class MyTeamPage extends PortalPage {

    static final String ADDRESS = "/directory/my-team.xhtml";

    /** The page as it is in the browser now. */
    public MyTeamPage(Window window) {
        super(window);
    }

    /** Opens it. */
    public static MyTeamPage open(Window window) {
        window.page().navigate(ADDRESS);
        return new MyTeamPage(window);
    }

    /** Begins to record that somebody leaves. */
    public LeavingPage leaving(String name) {
        follow(page().locator("#people > li").filter(new Locator.FilterOptions().setHasText(name)).getByText("Leaves us"));
        return new LeavingPage(window());
    }
}
