package org.patchwork.browser;

import java.util.List;

/** policy/versions: what is in force, what was refused, what others did, all versions. */
public final class VersionsPage extends PortalPage {

    /** The page as it is in the browser now. */
    public VersionsPage(Window window) {
        super(window);
    }

    /** Opens the page. */
    public static VersionsPage open(Window window) {
        window.page().navigate("/policy/versions.xhtml");
        return new VersionsPage(window);
    }

    /** The version in force here, in short. */
    public String version() {
        return page().locator("#version-in-force").innerText();
    }

    /** What the watched folder was refused for: table, row, column and what is wrong, a line each. */
    public List<String> refused() {
        return page().locator("#refused tbody tr").allInnerTexts();
    }

    /** What other officers did that this one has not marked as seen. */
    public List<String> news() {
        return page().locator("section[aria-labelledby=news] li").allInnerTexts();
    }

    /** Marks it all as seen. */
    public void markSeen() {
        follow(page().locator("#seen-news"));
    }

    /** Starts a draft with the content of the version in force. */
    public VersionPage startDraft(String title) {
        follow(link("Start a draft"));
        page().locator("#draft-title").fill(title);
        send();
        return new VersionPage(window());
    }

    /** Opens one of the versions. */
    public VersionPage version(String name) {
        follow(link(name).first());
        return new VersionPage(window());
    }
}
