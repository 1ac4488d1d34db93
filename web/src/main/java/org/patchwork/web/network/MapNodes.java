package org.patchwork.web.network;

import java.util.UUID;
import org.patchwork.network.boundary.SupportMap;
import org.patchwork.network.boundary.SupportMap.Agency;
import org.patchwork.network.boundary.SupportMap.Household;
import org.patchwork.people.boundary.FamilyMember;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.primefaces.model.DefaultOrganigramNode;
import org.primefaces.model.OrganigramNode;

/**
 * The nodes of a support map, in the order in which they are drawn: the child, family and carers, one group
 * for each agency, the people whose agency may not be told, and the one broker card.
 */
final class MapNodes {

    /** Up to this many people every group is open; above it family, the viewer's agency and the lead's. */
    static final int ALL_OPEN = 20;

    /** An agency with more people than this is drawn across the page, in columns. */
    private static final int CROWD = 6;

    private final SupportMap map;
    private final boolean allOpen;

    private MapNodes(SupportMap map, boolean allOpen) {
        this.map = map;
        this.allOpen = allOpen;
    }

    /** The nodes as the screen shows them. */
    static OrganigramNode of(SupportMap map) {
        return new MapNodes(map, map.size() <= ALL_OPEN).root();
    }

    /** The nodes with every group open, as paper shows them. */
    static OrganigramNode allOpen(SupportMap map) {
        return new MapNodes(map, true).root();
    }

    private OrganigramNode root() {
        OrganigramNode root = new DefaultOrganigramNode("child", map.child(), null);
        addFamily(root);
        for (Agency agency : map.agencies()) {
            addAgency(root, agency);
        }
        if (!map.unplaced().isEmpty()) {
            OrganigramNode group = group("limited", map, root, true);
            map.unplaced().forEach(person -> leaf("practitioner", person, group));
        }
        if (map.brokered()) {
            leaf("broker", map.broker(), root);
        }
        return root;
    }

    private void addFamily(OrganigramNode root) {
        if (map.households().isEmpty()) {
            return;
        }
        OrganigramNode family = group("family", map, root, true);
        for (Household household : map.households()) {
            OrganigramNode home = leaf("household", household, family);
            for (FamilyMember member : household.members()) {
                leaf(member.adult() ? "adult" : "youngster", member, home);
            }
        }
    }

    private void addAgency(OrganigramNode root, Agency agency) {
        boolean mine = agency.people().stream().anyMatch(SharedInvolvement::own);
        String type = agency.people().size() > CROWD ? "agency node-crowd" : "agency";
        OrganigramNode group = group(type, agency, root, allOpen || mine || hasLead(agency));
        agency.people().forEach(person -> leaf("practitioner", person, group));
    }

    private boolean hasLead(Agency agency) {
        UUID leads = map.lead() == null ? null : map.lead().organisationId();
        return leads != null && leads.equals(agency.organisationId());
    }

    private static OrganigramNode group(String type, Object data, OrganigramNode parent, boolean open) {
        OrganigramNode node = leaf(type, data, parent);
        node.setCollapsible(true);
        node.setExpanded(open);
        return node;
    }

    private static OrganigramNode leaf(String type, Object data, OrganigramNode parent) {
        OrganigramNode node = new DefaultOrganigramNode(type, data, parent);
        node.setCollapsible(false);
        return node;
    }
}
