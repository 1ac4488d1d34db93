package org.patchwork.alert.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was tried too often in the background and given up.
 *
 * @param place   where it is, a code: ALERT, NOTICE, OUTSIDE or EVENT
 * @param account whom it is for; null for somebody without one, and for what goes to several
 * @param kind    what it is, a code; null for a mail
 */
public record ParkedEntry(String place, UUID id, UUID account, String kind, int tries, Instant at) {
}
