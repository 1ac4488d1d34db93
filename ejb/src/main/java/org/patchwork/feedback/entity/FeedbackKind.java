package org.patchwork.feedback.entity;

/** What sort of thing somebody says. */
public enum FeedbackKind { IDEA, PROBLEM, PRAISE }
