package org.patchwork.network.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that changed on a case, as its reader may know it now.
 *
 * @param event    JOINED, LEFT, LEAD_CHANGED (the person named led, and left), LEADS, or LEADS_NO_LONGER (and stays)
 * @param name     of the practitioner whom it is about
 * @param roleName in the reader's language
 */
public record Notice(UUID noticeId, UUID childId, String childName, Event event, String name, String roleName, Instant at) {

    /** What happened. */
    public enum Event { JOINED, LEFT, LEAD_CHANGED, LEADS, LEADS_NO_LONGER }
}
