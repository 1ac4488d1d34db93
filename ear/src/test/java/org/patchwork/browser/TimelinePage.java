package org.patchwork.browser;

import java.util.List;

/** network/timeline: who joined and left, and when. */
public final class TimelinePage extends PortalPage {

    /** The page as it is in the browser now. */
    public TimelinePage(Window window) {
        super(window);
    }

    /** Opens the timeline of a child. */
    public static TimelinePage open(Window window, Object child) {
        window.page().navigate("/network/timeline.xhtml?child=" + child);
        return new TimelinePage(window);
    }

    /** The events, newest first, as they read. */
    public List<String> events() {
        return page().locator(".timeline > li").allInnerTexts();
    }
}
