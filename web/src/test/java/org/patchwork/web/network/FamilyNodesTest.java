package org.patchwork.web.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchwork.network.boundary.FamilyMap;
import org.patchwork.network.boundary.FamilyMap.Door;
import org.patchwork.network.boundary.FamilyMap.Home;
import org.patchwork.network.boundary.FamilyMap.Relative;
import org.patchwork.people.boundary.Kin;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.primefaces.model.OrganigramNode;

class FamilyNodesTest {

    @Test
    void homes_hold_their_people_and_people_those_who_work_with_them_and_the_broker_comes_last() {
        OrganigramNode root = FamilyNodes.of(map(true, new Home(true, true, List.of(amina(false, Maps.person(20, 2, "Teacher", null, true)), mother()))));
        assertEquals(List.of("home", "broker"), types(root));
        assertTrue(root.getChildren().get(0).isCollapsible() && root.getChildren().get(0).isExpanded());
        assertEquals(List.of("member", "member"), types(root.getChildren().get(0)));
        assertEquals(List.of("practitioner"), types(root.getChildren().get(0).getChildren().get(0)));
        assertEquals(List.of(), types(root.getChildren().get(0).getChildren().get(1)));
    }

    @Test
    void a_child_of_two_homes_is_drawn_in_both_and_counted_once() {
        FamilyMap map = map(false, new Home(true, true, List.of(amina(false))), new Home(true, true, List.of(mother(), amina(true))));
        assertEquals(List.of(1, 2), FamilyNodes.of(map).getChildren().stream().map(home -> home.getChildren().size()).toList());
        assertEquals(List.of("Amina Khan", "Leanne Khan"), map.everybody().stream().map(Relative::name).toList());
    }

    private static FamilyMap map(boolean brokered, Home... homes) {
        return new FamilyMap(Maps.map(null, false, List.of()).child(), List.of(homes), List.of(), brokered, Maps.BROKER, null, "0000-0000-0000", null, null, List.of());
    }

    private static Relative amina(boolean again, SharedInvolvement... supporters) {
        return new Relative(Maps.id(1), "Amina Khan", null, true, false, 9, null, null, List.of(), null, List.of(supporters), Door.NONE, false, again);
    }

    private static Relative mother() {
        return new Relative(Maps.id(50), "Leanne Khan", Kin.MOTHER, false, true, 34, null, null, List.of(), null, List.of(), Door.NONE, false, false);
    }

    private static List<String> types(OrganigramNode node) {
        return node.getChildren().stream().map(OrganigramNode::getType).toList();
    }
}
