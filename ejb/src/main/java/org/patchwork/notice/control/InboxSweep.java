package org.patchwork.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.patchwork.notice.control.NoticeBook.Entry;
import org.patchwork.sharing.control.CaseSight;
import org.patchwork.sharing.control.Telling;

/**
 * Decides again, in the background, whether unread news may still be known, so that the number in the header does not go on counting what
 * has been hidden since. Whoever opens the news is decided for anew in any case.
 */
@ApplicationScoped
public class InboxSweep {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    @Inject
    NoticeBook book;

    @Inject
    Telling telling;

    @Inject
    Clock clock;

    /**
     * Looks through the news of the reader for whom it was decided longest ago.
     *
     * @return false when all was decided in the last minutes
     */
    @Transactional
    public boolean next() {
        Instant now = clock.instant();
        List<UUID> readers = book.decidedBefore(now.minus(GOOD_FOR));
        readers.forEach(reader -> decide(reader, now));
        return !readers.isEmpty();
    }

    private void decide(UUID reader, Instant now) {
        List<Entry> entries = book.recentOf(reader, now).stream().filter(entry -> !entry.heldBack()).toList();
        CaseSight sight = telling.of(entries.stream().map(Entry::child).distinct().toList(), List.of(reader));
        book.holdBack(entries.stream().filter(entry -> !sight.mayKnow(reader, entry.child(), entry.involvement())).map(Entry::id).toList(), now);
        book.decided(reader, now);
    }
}
