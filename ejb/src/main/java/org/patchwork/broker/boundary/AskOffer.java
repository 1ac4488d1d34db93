package org.patchwork.broker.boundary;

import java.time.Instant;
import java.util.UUID;
import org.patchwork.sharing.boundary.BrokerDesk;

/**
 * What somebody may ask the broker of one child about.
 *
 * @param askable             whether a message may be sent: there is the broker's card, or the record is shut and the broker is asked
 * @param markedUnreachableAt when the caller last said that nobody answered at the desk; null when never
 */
public record AskOffer(UUID childId, String childName, BrokerDesk desk, boolean askable, Instant markedUnreachableAt) {
}
