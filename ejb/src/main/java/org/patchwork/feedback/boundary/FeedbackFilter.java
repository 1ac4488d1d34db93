package org.patchwork.feedback.boundary;

/** Which feedback the project team looks at; every part may be null for any. */
public record FeedbackFilter(String state, String kind, String page) {
}
