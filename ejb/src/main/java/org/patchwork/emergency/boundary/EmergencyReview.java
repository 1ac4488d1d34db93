package org.patchwork.emergency.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One emergency in full, for the officer who reviews it.
 *
 * @param entry      as in lists
 * @param text       what the practitioner wrote about the access
 * @param endedAt    when the access ended or will end
 * @param brokerAt   when the practitioner last marked the broker's desk as not answering; null for never
 * @param lifeAt     when the second step was taken; null when it was not
 * @param looks      every look at the record while it lasted, at most a hundred
 * @param seen       what those looks showed, each once
 * @param earlier    the same person's others before it, latest first
 * @param reviewer   who reviewed it; null before
 * @param mayReview  the caller may review it now
 */
public record EmergencyReview(ReviewEntry entry, UUID childId, String childName, String text, Instant endedAt, Instant brokerAt, Instant lifeAt,
                              List<Look> looks, List<Seen> seen, List<Earlier> earlier, String reviewer, Instant reviewedAt,
                              boolean mayReview) {

    public EmergencyReview {
        looks = List.copyOf(looks);
        seen = List.copyOf(seen);
        earlier = List.copyOf(earlier);
    }

    /** One look; the reference leads to all its decisions. */
    public record Look(Instant at, String action, String gate, String reference) {
    }

    /** Somebody whose involvement was shown, in part or as the broker's card. */
    public record Seen(String who, String serviceName, String outcome) {
    }

    /** Another emergency of the same person. */
    public record Earlier(UUID id, Instant openedAt, boolean sameChild, ReviewOutcome outcome) {
    }
}
