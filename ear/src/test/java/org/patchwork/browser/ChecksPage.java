package org.patchwork.browser;

/** policy/checks: all that is to be said of a version. */
public final class ChecksPage extends PortalPage {

    /** The page as it is in the browser now. */
    public ChecksPage(Window window) {
        super(window);
    }

    /** Opens the checks of a version. */
    public static ChecksPage open(Window window, String version) {
        window.page().navigate("/policy/checks.xhtml?version=" + version);
        return new ChecksPage(window);
    }

    /** The plain verdict on top. */
    public String verdict() {
        return page().locator("#verdict").innerText();
    }
}
