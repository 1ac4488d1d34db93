package org.patchwork.network.control;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.network.boundary.Notice;
import org.patchwork.network.entity.CaseChange;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedRecord;

/** Draws notices from what their reader may see, and from nothing else. */
public final class NoticeDrawing {

    private NoticeDrawing() {
    }

    /** @return in the order of the changes, without those whose involvement is not among what is shared in full */
    public static List<Notice> of(List<CaseChange> changes, Map<UUID, SharedRecord> shared) {
        return changes.stream().flatMap(change -> draw(change, shared.get(change.childId())).stream()).toList();
    }

    private static Optional<Notice> draw(CaseChange change, SharedRecord record) {
        return Stream.ofNullable(record).filter(OpenRecord.class::isInstance).map(OpenRecord.class::cast)
                .flatMap(open -> open.involvements().stream()
                        .filter(involvement -> Objects.equals(involvement.involvementId(), change.involvementId()))
                        .map(involvement -> notice(change, open.child(), involvement)))
                .findFirst();
    }

    private static Notice notice(CaseChange change, ChildSummary child, SharedInvolvement involvement) {
        String given = child.knownAs() == null ? child.givenName() : child.knownAs();
        return new Notice(change.id(), child.id(), given + " " + child.familyName(), Notice.Event.valueOf(change.event().name()),
                involvement.name(), involvement.roleName(), change.at());
    }
}
