package org.patchwork.policy.boundary;

/** Where a version of the policy stands. */
public enum VersionState { DRAFT, SUBMITTED, PUBLISHED, DISCARDED }
