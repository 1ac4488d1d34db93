package org.patchwork.policy.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A service that officers hid, or want to hide, in an emergency.
 *
 * @param until       just before this moment it is still hidden
 * @param lapsesAt    when the asking (or the asking to end it) lapses; null when neither waits
 * @param confirmedBy null unless confirmed
 * @param endAskedBy  who asked last to end it before its time; null when nobody did
 * @param endedBy     null unless ended before its time
 */
public record ServiceHideEntry(UUID id, String serviceCode, String reason, Standing standing, Officer askedBy, Instant askedAt,
                               Instant until, Instant lapsesAt, Officer confirmedBy, Instant confirmedAt, Officer endAskedBy,
                               Instant endAskedAt, String endReason, Officer endedBy, Instant endedAt) {

    /** How it stands now. */
    public enum Standing { WAITING, LAPSED, WITHDRAWN, ACTIVE, END_WAITING, EXPIRED, ENDED }
}
