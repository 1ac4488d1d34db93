package org.patchwork.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.notice.boundary.InboxPage;
import org.patchwork.notice.boundary.Notice;
import org.patchwork.notice.control.NoticeBook.Entry;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.control.CaseSight;
import org.patchwork.sharing.control.Telling;

/**
 * Gives people their news, as far as the policy lets them know at that moment. What it does not let them know is held back: it counts
 * nowhere, also not in the header, until it may be known again.
 */
@ApplicationScoped
public class InboxReading {

    private static final int ON_A_PAGE = 20;
    private static final Duration RECENT = Duration.ofDays(30);

    @Inject
    NoticeBook book;

    @Inject
    Telling telling;

    @Inject
    SharedRecords records;

    @Inject
    Clock clock;

    /** See {@link org.patchwork.notice.boundary.NoticeInbox#unread}. */
    public List<Notice> unread(Viewer viewer, Locale locale) {
        List<Entry> unread = viewer.practitionerId() == null ? List.of() : book.unreadOf(viewer.practitionerId());
        List<Notice> drawn = draw(unread, locale);
        Set<UUID> shown = drawn.stream().map(Notice::noticeId).collect(Collectors.toSet());
        sort(unread, entry -> shown.contains(entry.id()));
        return drawn;
    }

    /** See {@link org.patchwork.notice.boundary.NoticeInbox#page}; of the children on other pages nothing is opened. */
    public InboxPage page(Viewer viewer, int number, Locale locale) {
        int page = Math.max(1, number);
        List<Entry> recent = viewer.practitionerId() == null ? List.of() : book.recentOf(viewer.practitionerId(), clock.instant().minus(RECENT));
        if (recent.isEmpty()) {
            return new InboxPage(List.of(), page, false);
        }
        CaseSight sight = telling.of(children(recent), List.of(viewer.practitionerId()));
        Predicate<Entry> known = entry -> sight.mayKnow(viewer.practitionerId(), entry.child(), entry.involvement());
        sort(recent, known);
        List<Entry> open = recent.stream().filter(known).skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE + 1L).toList();
        return new InboxPage(draw(open.subList(0, Math.min(ON_A_PAGE, open.size())), locale), page, open.size() > ON_A_PAGE);
    }

    public void markRead(Viewer viewer, Collection<UUID> notices) {
        if (viewer.practitionerId() != null) {
            book.read(viewer.practitionerId(), notices, clock.instant());
        }
    }

    public void markAllRead(Viewer viewer) {
        if (viewer.practitionerId() != null) {
            book.readAll(viewer.practitionerId(), clock.instant());
        }
    }

    private List<Notice> draw(List<Entry> entries, Locale locale) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<UUID, SharedRecord> shared = records.openAll(children(entries), Action.NOTIFY, locale);
        return NoticeDrawing.of(entries, shared);
    }

    /** Keeps which of them may be known now. */
    private void sort(List<Entry> entries, Predicate<Entry> known) {
        book.holdBack(entries.stream().filter(entry -> !entry.heldBack()).filter(known.negate()).map(Entry::id).toList(), clock.instant());
        book.giveOut(entries.stream().filter(Entry::heldBack).filter(known).map(Entry::id).toList());
    }

    private static List<UUID> children(List<Entry> entries) {
        return entries.stream().map(Entry::child).distinct().toList();
    }
}
