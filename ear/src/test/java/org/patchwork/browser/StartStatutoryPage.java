package org.patchwork.browser;

/** statutory/start: looking at a record by a statutory power. */
public final class StartStatutoryPage extends PortalPage {

    /** The page as it is in the browser now. */
    public StartStatutoryPage(Window window) {
        super(window);
    }

    /** Comes from a possible match. */
    public static StartStatutoryPage from(SupportMapPage match) {
        StartStatutoryPage page = new StartStatutoryPage(match.window());
        page.follow(page.link("Look by a statutory power"));
        return page;
    }

    /** Chooses among several powers. */
    public StartStatutoryPage choose(String power) {
        follow(link(power));
        return this;
    }

    /** Says why and how long, and goes to the map. */
    public SupportMapPage start(String purpose, int hours) {
        page().locator("#purpose").selectOption(purpose);
        page().locator("#hours").selectOption(String.valueOf(hours));
        send();
        return new SupportMapPage(window());
    }

    /** Sends the form as it is. */
    public StartStatutoryPage sendAsItIs() {
        send();
        return this;
    }
}
