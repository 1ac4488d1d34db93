package org.patchwork.network.boundary;

import java.time.LocalDate;
import java.util.List;
import org.patchwork.sharing.boundary.BrokerDesk;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenEmergency;
import org.patchwork.sharing.boundary.PastSupport;
import org.patchwork.sharing.boundary.PlanHistory;
import org.patchwork.sharing.boundary.PowerInUse;
import org.patchwork.sharing.boundary.RaisedAttention;
import org.patchwork.sharing.boundary.SharedInvolvement;

/**
 * Who joined, left, led and was in contact, and which plans began and ended, newest first; from the involvements this viewer may see in FULL
 * and no others.
 *
 * @param emergency the viewer's own emergency access; null for none
 * @param power     the statutory function by which the viewer looks; null for none
 * @param past      contacts and times of leading, of the same involvements
 * @param plans     the plans of the child, the latest first; empty when there were none, or this viewer may not know
 * @param attention raised by people whom the viewer is shown in full, and not closed
 */
public record Timeline(ChildSummary child, List<Event> events, boolean brokered, BrokerDesk broker, String policyVersion,
                       String reference, OpenEmergency emergency, PowerInUse power, List<PlanHistory.Period> plans, PastSupport past,
                       List<RaisedAttention> attention) {

    /** What happened. */
    public enum Kind { JOINED, WILL_JOIN, LEFT, SEEN, IN_TOUCH, LED, LED_NO_LONGER, PLAN_BEGAN, PLAN_ENDED }

    /**
     * Something that happened.
     *
     * @param involvement whose it is; null for a plan
     * @param plan        which plan; null unless it began or ended
     * @param wholeMonth  it happened in the month of that day, on one of its days or more
     */
    public record Event(LocalDate on, Kind kind, SharedInvolvement involvement, PlanHistory.Period plan, boolean wholeMonth) {

        /** Somebody did something on that very day. */
        public Event(LocalDate on, Kind kind, SharedInvolvement involvement) {
            this(on, kind, involvement, null, false);
        }

        /** @return whether it tells that somebody was in contact */
        public boolean contact() {
            return kind == Kind.SEEN || kind == Kind.IN_TOUCH;
        }

        /** @return of whom or what it tells, for the order of a day */
        public String about() {
            return involvement == null ? "" : involvement.name();
        }
    }
}
