package org.patchwork.browser;

import java.util.List;

/** alert/alerts: what waits for somebody. */
public final class AlertsPage extends PortalPage {

    private AlertsPage(Window window) {
        super(window);
    }

    /** Follows the link that every page has at the top. */
    public static AlertsPage open(Window window) {
        window.page().navigate("/help/index.xhtml");
        AlertsPage page = new AlertsPage(window);
        page.follow(page.page().locator("header a[href$='/alert/alerts.xhtml']"));
        return page;
    }

    /** What is unread, in words. */
    public List<String> waiting() {
        return page().locator(".rows .row-name").allInnerTexts();
    }

    /** What the link at the top says, as it is read out. */
    public String atTheTop() {
        return page().locator("header a[href$='/alert/alerts.xhtml']").textContent().strip();
    }

    /** Marks the first one read. */
    public AlertsPage read() {
        follow(main().locator("button").first());
        return this;
    }
}
