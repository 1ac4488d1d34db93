package org.patchwork.web.network;

import org.patchwork.network.boundary.FamilyMap;
import org.patchwork.network.boundary.FamilyMap.Home;
import org.patchwork.network.boundary.FamilyMap.Relative;
import org.primefaces.model.DefaultOrganigramNode;
import org.primefaces.model.OrganigramNode;

/** The nodes of a family's picture: the child, a box for each home, its people in it, and with each who works with them. */
final class FamilyNodes {

    private FamilyNodes() {
    }

    static OrganigramNode of(FamilyMap map) {
        OrganigramNode root = new DefaultOrganigramNode("child", map.child(), null);
        map.homes().forEach(home -> addHome(root, home));
        if (map.brokered()) {
            leaf("broker", map.broker(), root);
        }
        return root;
    }

    private static void addHome(OrganigramNode root, Home home) {
        OrganigramNode node = leaf("home", home, root);
        node.setCollapsible(true);
        node.setExpanded(true);
        for (Relative person : home.people()) {
            OrganigramNode member = leaf("member", person, node);
            person.supporters().forEach(supporter -> leaf("practitioner", supporter, member));
        }
    }

    private static OrganigramNode leaf(String type, Object data, OrganigramNode parent) {
        OrganigramNode node = new DefaultOrganigramNode(type, data, parent);
        node.setCollapsible(false);
        return node;
    }
}
