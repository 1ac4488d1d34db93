package org.patchwork.feedback.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody said of a page.
 *
 * @param page   address of the page, without what stood behind it
 * @param kind   IDEA, PROBLEM, PRAISE
 * @param giver  who said it; null when they do not want to be asked back
 * @param state  NEW, SEEN, PLANNED, DONE, ANSWERED
 * @param answer of the project team; null for none
 * @param moved  when it was moved on last; null while it is new
 */
public record FeedbackEntry(UUID id, String page, String kind, String words, Instant given, String giver, String state, String answer,
                            Instant moved, int version) {
}
