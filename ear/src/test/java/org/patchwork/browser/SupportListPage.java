package org.patchwork.browser;

import java.util.List;

/** network/support-list: the map as a list. */
public final class SupportListPage extends PortalPage {

    /** The page as it is in the browser now. */
    public SupportListPage(Window window) {
        super(window);
    }

    /** Opens the list of a child. */
    public static SupportListPage open(Window window, Object child) {
        window.page().navigate("/network/support-list.xhtml?child=" + child);
        return new SupportListPage(window);
    }

    /** The names of the people who support the child. */
    public List<String> people() {
        return page().locator("tbody .card-name > :first-child").allTextContents();
    }

    /** Goes to the timeline. */
    public TimelinePage toTimeline() {
        follow(link("Timeline"));
        return new TimelinePage(window());
    }
}
