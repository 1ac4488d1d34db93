package org.patchwork.browser;

import java.util.List;

/** notice/inbox: news about one's cases. */
final class NoticeInboxPage extends PortalPage {

    private NoticeInboxPage(Window window) {
        super(window);
    }

    static NoticeInboxPage open(Window window) {
        window.page().navigate("/notice/inbox.xhtml");
        return new NoticeInboxPage(window);
    }

    /** What happened, in words. */
    List<String> news() {
        return page().locator(".rows li div p:first-child").allInnerTexts();
    }

    /** What the link at the top says, as it is read out. */
    String atTheTop() {
        return page().locator("header a[href$='/alert/alerts.xhtml']").textContent().strip();
    }

    NoticeInboxPage readAll() {
        follow(main().locator("button.button"));
        return this;
    }
}
