package org.patchwork.emergency.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * An emergency as lists show it, without the child.
 *
 * @param who        the practitioner's name
 * @param roleCode   code of the policy's role table
 * @param lifeAtRisk the second step was taken
 * @param dueAt      the first moment at which the review is late
 * @param repeated   the same person broke the glass unusually often, or twice for the same child
 * @param outcome    null before the review
 * @param note       the reviewer's, for the practitioner and their manager; null before the review
 */
public record ReviewEntry(UUID id, String who, String roleCode, EmergencyReason reason, Instant openedAt, boolean lifeAtRisk, Instant dueAt,
                          ReviewState state, boolean repeated, ReviewOutcome outcome, String note) {
}
