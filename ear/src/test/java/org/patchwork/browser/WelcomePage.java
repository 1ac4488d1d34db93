package org.patchwork.browser;

/** joining/welcome: where the link of an invitation leads. */
public final class WelcomePage extends PortalPage {

    /** The page as it is in the browser now. */
    public WelcomePage(Window window) {
        super(window);
    }

    /** Follows a link. */
    public static WelcomePage open(Window window, String link) {
        window.page().navigate("/joining/welcome.xhtml?link=" + link);
        return new WelcomePage(window);
    }

    /** Says who one is. */
    public WelcomePage register(String given, String family, String role, String password) {
        page().locator("#given").fill(given);
        page().locator("#family").fill(family);
        page().locator("#role").selectOption(role);
        page().locator("#password").fill(password);
        page().locator("#again").fill(password);
        send();
        return this;
    }
}
