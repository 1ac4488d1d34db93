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
 */
public record StubRecord(UUID childId, String name, Integer yearOfBirth, StubOffer offer, BrokerDesk broker)
        implements SharedRecord {
}
