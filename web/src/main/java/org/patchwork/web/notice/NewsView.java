package org.patchwork.web.notice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.notice.boundary.Notice;
import org.patchwork.notice.boundary.NoticeInbox;
import org.patchwork.policy.boundary.PolicyUnavailable;
import org.patchwork.web.access.SignedIn;
import org.patchwork.web.platform.Text;

/** Unread news, for the pages on which it stands beside other things; none for people who open no maps. */
@Named("news")
@RequestScoped
public class NewsView {

    @EJB
    private NoticeInbox inbox;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Text text;

    private List<Notice> unread;

    /** Asks once, before anything is written: what may not be known any more is not in the number of the header either. */
    public void load() {
        unread = signedIn.isCaseworker() ? inbox.unread(text.locale()) : List.of();
    }

    /** The same for a page that has other things to tell when no policy is in force. */
    public void loadIfPossible() {
        try {
            load();
        } catch (PolicyUnavailable waits) {
            unread = List.of();
        }
    }

    public List<Notice> getUnread() {
        if (unread == null) {
            load();
        }
        return unread;
    }
}
