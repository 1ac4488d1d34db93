package org.patchwork.feedback.entity;

/** What has become of it. */
public enum FeedbackState { NEW, SEEN, PLANNED, DONE, ANSWERED }
