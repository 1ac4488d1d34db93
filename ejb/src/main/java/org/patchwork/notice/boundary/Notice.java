package org.patchwork.notice.boundary;

import java.time.Instant;
import java.util.UUID;
import org.patchwork.rules.fact.CaseEventKind;

/**
 * Something that happened on a case, as its reader may know it now.
 *
 * @param name     of the practitioner whom it is about; null when it is about the child as a whole
 * @param roleName in the reader's language; null without a name
 */
public record Notice(UUID noticeId, UUID childId, String childName, CaseEventKind kind, String name, String roleName, Instant at, boolean unread) {

    /** What it is about. */
    public NoticeTopic topic() {
        return NoticeTopic.of(kind);
    }
}
