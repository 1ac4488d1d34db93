package org.patchwork.broker.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * One's own message through the broker, as far as one may know of it; the same whoever is behind the card and however many.
 *
 * @param state      SENT, SENT_BACK, PASSED_ON, ANSWERED or FAILED
 * @param fault      why it was sent back, else null
 * @param passedOnAt null unless it is under way or answered; a message that failed does not tell how far it came
 * @param answer     the one answer, else null
 * @param closedAt   when it was answered, sent back or failed
 */
public record SentMessage(UUID id, boolean urgent, String text, Instant sentAt, String state, String fault, Instant passedOnAt,
                          String answer, Instant closedAt) {
}
