package org.patchwork.network.boundary;

import java.util.List;
import java.util.UUID;
import org.patchwork.people.boundary.FamilyMember;
import org.patchwork.sharing.boundary.BrokerDesk;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenEmergency;
import org.patchwork.sharing.boundary.PowerInUse;
import org.patchwork.sharing.boundary.RaisedAttention;
import org.patchwork.sharing.boundary.SharedInvolvement;

/**
 * The picture network of one child for one viewer, in the order it is drawn; map, list and print are drawn from this alone.
 *
 * @param households  the child's own first; relatives of no known household in a last one without members in common
 * @param agencies    lead professional's agency first, then latest contact, then name
 * @param unplaced    LIMITED people, whose agency the viewer may not learn
 * @param lead        the lead professional; null when there is none
 * @param brokered    whether the one broker card is shown
 * @param ownInvolvementId the viewer's own current involvement; null when there is none
 * @param power       the statutory function by which the viewer looks; null for none
 * @param reference   of the access record, to quote to an officer
 * @param emergency   the viewer's own emergency access; null for none
 * @param attention   raised by people whom the viewer is shown in full, and not closed
 */
public record SupportMap(ChildSummary child, List<Household> households, List<Agency> agencies,
                         List<SharedInvolvement> unplaced, SharedInvolvement lead, boolean brokered, BrokerDesk broker,
                         UUID ownInvolvementId, String policyVersion, String reference, OpenEmergency emergency, PowerInUse power,
                         List<RaisedAttention> attention) implements NetworkView {

    /** A map on which nobody raises attention. */
    public SupportMap(ChildSummary child, List<Household> households, List<Agency> agencies, List<SharedInvolvement> unplaced,
                      SharedInvolvement lead, boolean brokered, BrokerDesk broker, UUID ownInvolvementId, String policyVersion,
                      String reference, OpenEmergency emergency, PowerInUse power) {
        this(child, households, agencies, unplaced, lead, brokered, broker, ownInvolvementId, policyVersion, reference, emergency, power,
                List.of());
    }

    /** People who live together, adults first; {@code withChild} for the child's own household. */
    public record Household(boolean withChild, List<FamilyMember> members) {
    }

    /** One agency with its people: lead first, then latest contact, then name. */
    public record Agency(UUID organisationId, String name, List<SharedInvolvement> people) {
    }

    /** @return everybody on the map by name or not, the broker card not counted */
    public int size() {
        return unplaced.size() + agencies.stream().mapToInt(agency -> agency.people().size()).sum();
    }
}
