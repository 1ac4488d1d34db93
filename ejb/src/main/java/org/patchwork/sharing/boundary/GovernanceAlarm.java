package org.patchwork.sharing.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision that set the alarm off, for IG officers.
 *
 * @param viewer    who asked; null when nobody did
 * @param accountId of who asked; null with it
 * @param childName the child whose record was asked for
 * @param ruleId    the rule that decided
 */
public record GovernanceAlarm(UUID id, Instant at, String viewer, UUID accountId, String childName, String ruleId) {
}
