package org.patchwork.network.boundary;

/** How a practitioner and a child were in contact. Only the first two are face to face. */
public enum ContactKind { SEEN, MEETING, VIDEO, PHONE }
