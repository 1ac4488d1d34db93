package org.patchwork.web.notice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patchwork.notice.boundary.InboxPage;
import org.patchwork.notice.boundary.NoticeInbox;
import org.patchwork.web.platform.Text;

/** All news of the last month, unread first, a page at a time. */
@Named("newsInbox")
@RequestScoped
public class InboxView {

    private static final int MOST_DIGITS = 3;

    @EJB
    private NoticeInbox notices;

    @Inject
    private Text text;

    private String number;
    private InboxPage page;

    /** Asks once. */
    public void load() {
        boolean typed = number != null && number.length() <= MOST_DIGITS && number.chars().allMatch(Character::isDigit) && !number.isEmpty();
        page = notices.page(typed ? Integer.parseInt(number) : 1, text.locale());
    }

    public InboxPage getPage() {
        return page;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
