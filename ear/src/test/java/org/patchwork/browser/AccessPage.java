package org.patchwork.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.util.List;

/** audit/access: who looked at what. */
public final class AccessPage {

    static final String ADDRESS = "/audit/access.xhtml";

    private final Page page;

    private AccessPage(Page page) {
        this.page = page;
    }

    /** Opens the list as the person of that window. */
    static AccessPage open(Window window) {
        window.page().navigate(ADDRESS);
        return new AccessPage(window.page());
    }

    /** Asks for the looks at one child. */
    AccessPage ofChild(String name) {
        page.locator("#filters summary").click();
        page.locator("#child").fill(name);
        page.locator("#apply").click();
        page.locator("#looks").waitFor();
        return this;
    }

    /** One text for each look. */
    List<String> looks() {
        return page.locator("#looks tbody tr").allInnerTexts();
    }

    /** Downloads them, with that reason. */
    Download export(String reason) {
        page.locator("#reason").fill(reason);
        return page.waitForDownload(() -> page.locator("#export-go").click());
    }
}
