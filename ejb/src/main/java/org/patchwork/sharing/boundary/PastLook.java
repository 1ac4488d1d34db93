package org.patchwork.sharing.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One access record with its decisions, opened for an information-governance officer.
 *
 * @param viewerName    who looked; null when there is no such account any more
 * @param childId       null for a search, or when there was no such child
 * @param childName     null as the id
 * @param action        VIEW, EXPORT, SEARCH ... or an officer's EXPLAIN, WHO_COULD_SEE
 * @param reason        why an officer looked; null in ordinary use
 * @param version       short form of the policy's content hash
 * @param versionNumber of the published version with these tables; null when none is stored
 * @param gate          about the record as a whole; null for looks that asked no gate
 * @param decisions     about each involvement, in the order of the record
 */
public record PastLook(UUID id, String reference, Instant at, String viewerName, UUID childId, String childName, String action,
                       String reason, String version, Integer versionNumber, PastDecision gate, List<PastDecision> decisions)
        implements Serializable {

    public PastLook {
        decisions = List.copyOf(decisions);
    }
}
