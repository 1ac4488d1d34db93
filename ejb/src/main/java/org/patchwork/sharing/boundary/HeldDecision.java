package org.patchwork.sharing.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a service decided last on sharing what it holds.
 *
 * @param decision DISCLOSE_FULL, DISCLOSE_EXISTENCE or WITHHOLD
 * @param reason   code
 * @param reviewOn from this day on it counts as none
 */
public record HeldDecision(UUID id, String decision, String reason, String decidedBy, Instant decidedAt, LocalDate reviewOn) {

    /** Whether it counts on that day. */
    public boolean inForceOn(LocalDate day) {
        return day.isBefore(reviewOn);
    }
}
