package org.patchwork.browser;

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
        follow(link("Leaves us: " + name));
        return new LeavingPage(window());
    }
}
