package org.patchwork.notice.boundary;

import java.util.List;

/**
 * Some of the viewer's news.
 *
 * @param number of the page, from 1
 * @param more   whether another page follows
 */
public record InboxPage(List<Notice> notices, int number, boolean more) {

    public InboxPage {
        notices = List.copyOf(notices);
    }

    public boolean anyUnread() {
        return notices.stream().anyMatch(Notice::unread);
    }
}
