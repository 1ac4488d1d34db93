package org.patchwork.notice.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.notice.control.InboxReading;

/** The viewer's news. Whether the viewer may know is decided again when it is read. For practitioners and their managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class NoticeInbox {

    @Inject
    Viewing viewing;

    @Inject
    InboxReading reading;

    /**
     * The viewer's unread news, newest first. What is about an involvement that the viewer may not see in full, or about a record whose
     * gate is not open, is left out without a trace.
     *
     * @param locale of role names
     * @return at most fifty; empty for people who are no practitioners
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<Notice> unread(Locale locale) {
        return reading.unread(viewing.current(), locale);
    }

    /**
     * All of the last month, and what is unread of before: unread first, newest first.
     *
     * @param number from 1; anything below is the first
     * @param locale of role names
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public InboxPage page(int number, Locale locale) {
        return reading.page(viewing.current(), number, locale);
    }

    /** Marks one of the viewer's own read; any other id changes nothing. */
    public void markRead(UUID notice) {
        reading.markRead(viewing.current(), List.of(notice));
    }

    /** Marks all of the viewer's own read. */
    public void markAllRead() {
        reading.markAllRead(viewing.current());
    }
}
