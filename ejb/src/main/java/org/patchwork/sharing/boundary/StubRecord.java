package org.patchwork.sharing.boundary;

import java.util.UUID;

/**
 * A possible match: enough to recognise a child one works with, and a way to go on; no network.
 *
 * @param childId     opaque
 * @param name        the child's name
 * @param yearOfBirth Gregorian year; null when unknown or not yet born
 * @param offer       how the viewer may go on
 * @param broker      the duty desk; shown with {@link StubOffer#ASK_BROKER}
 * @param brokered    whether the one broker card is shown: in an emergency the broker helps with a shielded record
 * @param emergency   the viewer's own emergency access; null for none
 */
public record StubRecord(UUID childId, String name, Integer yearOfBirth, StubOffer offer, BrokerDesk broker,
                         boolean brokered, OpenEmergency emergency)
        implements SharedRecord {
}
