package org.patchwork.notice.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.notice.boundary.Notice;
import org.patchwork.notice.control.NoticeBook.Entry;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;

/** Draws news from what its reader may see, and from nothing else. */
final class NoticeDrawing {

    private NoticeDrawing() {
    }

    /** @return in the same order, without those whose record is not open, or whose involvement is not among what is shared in full */
    static List<Notice> of(List<Entry> entries, Map<UUID, SharedRecord> shared) {
        return entries.stream().flatMap(entry -> draw(entry, shared.get(entry.child())).stream()).toList();
    }

    private static Optional<Notice> draw(Entry entry, SharedRecord record) {
        if (!(record instanceof OpenRecord open)) {
            return Optional.empty();
        }
        if (entry.involvement() == null) {
            return Optional.of(notice(entry, open.child(), null, null));
        }
        return open.involvements().stream().filter(one -> entry.involvement().equals(one.involvementId()))
                .map(one -> notice(entry, open.child(), one.name(), one.roleName())).findFirst();
    }

    private static Notice notice(Entry entry, ChildSummary child, String name, String roleName) {
        String given = child.knownAs() == null ? child.givenName() : child.knownAs();
        return new Notice(entry.id(), child.id(), given + " " + child.familyName(), entry.kind(), name, roleName, entry.at(), entry.unread());
    }
}
