package org.patchwork.sharing.boundary;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A child's record behind an open gate: the involvements this viewer may see, and nothing of the others.
 *
 * @param involvements  FULL and LIMITED ones; a BROKERED one is never listed
 * @param brokered      whether the one broker card is shown, whatever the number behind it
 * @param broker        the duty desk, for the broker card and the closing sentence
 * @param ownInvolvementId the viewer's own current involvement with the child; null when there is none
 * @param power         the statutory function by which the viewer looks, among other reasons or alone; null for none
 * @param policyVersion short form of the policy's content hash
 * @param reference     of the access record, to quote to an officer; random, so that it tells nothing
 * @param emergency     the viewer's own emergency access; null for none
 * @param standing      how the viewer stands to the child
 * @param attention     raised by those whose involvement is shown in full, and not closed, the latest last; for VIEW alone, else empty
 */
public record OpenRecord(ChildSummary child, List<SharedInvolvement> involvements, boolean brokered, BrokerDesk broker,
                         UUID ownInvolvementId, String policyVersion, String reference, OpenEmergency emergency,
                         PowerInUse power, Standing standing, List<RaisedAttention> attention) implements SharedRecord {

    public OpenRecord {
        involvements = List.copyOf(involvements);
        attention = attention.stream().sorted(Comparator.comparing(RaisedAttention::at).thenComparing(RaisedAttention::id)).toList();
    }

    /** A record for somebody who may know no more than it shows. */
    public OpenRecord(ChildSummary child, List<SharedInvolvement> involvements, boolean brokered, BrokerDesk broker,
                      UUID ownInvolvementId, String policyVersion, String reference, OpenEmergency emergency, PowerInUse power) {
        this(child, involvements, brokered, broker, ownInvolvementId, policyVersion, reference, emergency, power, Standing.NONE, List.of());
    }
}
