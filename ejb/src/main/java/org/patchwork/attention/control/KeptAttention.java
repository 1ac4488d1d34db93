package org.patchwork.attention.control;

import java.time.Instant;
import java.util.UUID;

/**
 * Attention as it is kept.
 *
 * @param raisedBy   a practitioner
 * @param managerId  of that practitioner today; null for none
 * @param closedAt   null while it is open, as everything after it
 * @param closedBy   a practitioner
 * @param closedAs   RAISER, MANAGER or LEAD
 * @param closerName of {@code closedBy}
 */
public record KeptAttention(UUID id, UUID childId, UUID involvementId, UUID raisedBy, UUID managerId, String reason, String asked, Instant raisedAt,
                            Instant closedAt, UUID closedBy, String closedAs, String closerName, String outcome) {

    /** Who closed it, when that is told with whoever raised it: they themselves, or the manager who stands on their profile. */
    public boolean closerIsKnown() {
        return "RAISER".equals(closedAs) || "MANAGER".equals(closedAs);
    }
}
