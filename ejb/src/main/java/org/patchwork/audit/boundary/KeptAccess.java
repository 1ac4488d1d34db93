package org.patchwork.audit.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * One access record, as it was kept.
 *
 * @param viewerName     of the account today; null when there is no such account any more
 * @param practitionerId null when a person without practitioner looked
 * @param childId        null for a search, or a look at a record that is not there
 * @param decisions      see {@link AccessEntry}
 * @param reason         why an officer looked; null in ordinary use
 */
public record KeptAccess(UUID id, Instant at, UUID accountId, String viewerName, UUID practitionerId, UUID childId, String action,
                         String gate, String ruleId, String policyVersion, String decisions, String reason) {
}
