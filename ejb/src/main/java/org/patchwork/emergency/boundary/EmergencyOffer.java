package org.patchwork.emergency.boundary;

import java.util.UUID;
import org.patchwork.sharing.boundary.BrokerDesk;
import org.patchwork.sharing.boundary.OpenEmergency;

/**
 * A child as the pages for emergencies show it, and what the viewer may do there.
 *
 * @param yearOfBirth null when unknown or not yet born
 * @param desk        the duty numbers, which everybody gets
 * @param eligible    the policy lets this viewer break the glass here
 * @param current     the viewer's own emergency, while it lasts; null for none
 * @param brokerTried the viewer marked the desk as not answering in the current emergency
 */
public record EmergencyOffer(UUID childId, String name, Integer yearOfBirth, BrokerDesk desk, boolean eligible, OpenEmergency current,
                             boolean brokerTried) {
}
