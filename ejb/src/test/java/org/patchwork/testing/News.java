package org.patchwork.testing;

import java.util.List;
import java.util.Locale;
import org.patchwork.notice.boundary.Notice;
import org.patchwork.notice.boundary.NoticeInbox;
import org.patchwork.notice.control.TellingRound;

/** What somebody reads of that which has happened, once it was told. */
public final class News {

    private News() {
    }

    /** Tells all that has happened, and reads it. */
    public static List<Notice> of(TellingRound round, NoticeInbox inbox) {
        round.run(() -> true);
        return inbox.unread(Locale.UK);
    }

    public static List<Notice> of(Wiring wiring) {
        return of(wiring.get(TellingRound.class), wiring.get(NoticeInbox.class));
    }

    /** @return the kinds by name, in the order of the alphabet */
    public static List<String> kinds(List<Notice> news) {
        return news.stream().map(notice -> notice.kind().name()).sorted().toList();
    }
}
