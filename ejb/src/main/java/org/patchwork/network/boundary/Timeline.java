package org.patchwork.network.boundary;

import java.time.LocalDate;
import java.util.List;
import org.patchwork.sharing.boundary.BrokerDesk;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenEmergency;
import org.patchwork.sharing.boundary.PlanHistory;
import org.patchwork.sharing.boundary.PowerInUse;
import org.patchwork.sharing.boundary.SharedInvolvement;

/**
 * Who joined, left and was seen, newest first, from the involvements this viewer may see in FULL and no others.
 *
 * @param emergency the viewer's own emergency access; null for none
 * @param power     the statutory function by which the viewer looks; null for none
 * @param plans     the plans of the child, the latest first; empty when there were none, or this viewer may not know
 */
public record Timeline(ChildSummary child, List<Event> events, boolean brokered, BrokerDesk broker, String policyVersion,
                       String reference, OpenEmergency emergency, PowerInUse power, List<PlanHistory.Period> plans) {

    /** What happened. */
    public enum Kind { JOINED, WILL_JOIN, LEFT, SEEN }

    public record Event(LocalDate on, Kind kind, SharedInvolvement involvement) {
    }
}
