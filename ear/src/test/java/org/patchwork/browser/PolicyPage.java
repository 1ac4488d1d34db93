package org.patchwork.browser;

import java.util.List;

/** sharing/policy: what is in force, and what was refused. */
public final class PolicyPage extends PortalPage {

    /** The page as it is in the browser now. */
    public PolicyPage(Window window) {
        super(window);
    }

    /** Opens the page(). */
    public static PolicyPage open(Window window) {
        window.page().navigate("/sharing/policy.xhtml");
        return new PolicyPage(window);
    }

    /** The version in force. */
    public String version() {
        return page().locator(".summary dd").first().innerText();
    }

    /** What was refused: table, row, column and what is wrong, a line each. */
    public List<String> refused() {
        return page().locator("table tbody tr").allInnerTexts();
    }
}
