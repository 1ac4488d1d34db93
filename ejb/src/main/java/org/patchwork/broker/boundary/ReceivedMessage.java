package org.patchwork.broker.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A question that reached one through the broker, about a child whom one supports; nothing of who asks, and nothing of others.
 *
 * @param id      of what was delivered
 * @param reply   one's own, else null
 * @param decline why one did not answer, else null
 * @param waiting whether one may still reply
 */
public record ReceivedMessage(UUID id, UUID childId, String childName, boolean urgent, String text, Instant deliveredAt,
                              String reply, String decline, boolean waiting) {
}
