package org.patchwork.browser;

import java.util.List;

/** holder/inbox: the decisions that wait for a safeguarding lead. */
public final class HolderInboxPage extends PortalPage {

    static final String ADDRESS = "/holder/inbox.xhtml";

    /** The page as it is in the browser now. */
    public HolderInboxPage(Window window) {
        super(window);
    }

    /** Opens the inbox. */
    public static HolderInboxPage open(Window window) {
        window.page().navigate(ADDRESS);
        return new HolderInboxPage(window);
    }

    /** What waits, as it reads. */
    public List<String> waiting() {
        return page().locator("#waiting > li").allInnerTexts();
    }

    /** Opens what waits about a child. */
    public DecidePage about(String child) {
        follow(link(child));
        return new DecidePage(window());
    }
}
