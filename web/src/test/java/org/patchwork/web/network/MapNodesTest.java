package org.patchwork.web.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.patchwork.network.boundary.SupportMap;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.primefaces.model.OrganigramNode;

class MapNodesTest {

    private static final int MANY = MapNodes.ALL_OPEN + 1;

    @Test
    void family_comes_first_then_agencies_then_people_without_agency_and_the_broker_last() {
        SupportMap map = Maps.map(null, true, List.of(Maps.limited("Health professional")),
                Maps.agency(3, Maps.person(30, 3, "GP", null, false)), Maps.agency(2, Maps.person(20, 2, "Teacher", null, true)));
        assertEquals(List.of("family", "agency", "agency", "limited", "broker"), types(MapNodes.of(map)));
    }

    @Test
    void a_map_without_relatives_has_no_family_group() {
        SupportMap some = Maps.map(null, false, List.of());
        SupportMap map = new SupportMap(some.child(), List.of(), List.of(), List.of(), null, false, Maps.BROKER, null, "version", "0000-0000-0000", null, null);
        assertEquals(List.of(), types(MapNodes.of(map)));
    }

    @Test
    void adults_and_children_of_a_household_are_told_apart() {
        OrganigramNode home = MapNodes.of(Maps.map(null, false, List.of())).getChildren().get(0).getChildren().get(0);
        assertEquals(List.of("adult", "youngster"), types(home));
    }

    @Test
    void up_to_twenty_people_every_group_is_open() {
        assertTrue(groups(MapNodes.of(crowd(MapNodes.ALL_OPEN))).allMatch(OrganigramNode::isExpanded));
    }

    @Test
    void above_twenty_only_family_ones_own_agency_and_the_leads_are_open() {
        List<Boolean> open = groups(MapNodes.of(crowd(MANY))).map(OrganigramNode::isExpanded).toList();
        assertEquals(List.of(true, true, true, false), open.subList(0, 4));
        assertTrue(open.subList(3, open.size()).stream().noneMatch(Boolean::booleanValue));
    }

    @Test
    void an_agency_with_many_people_may_take_the_width_of_the_page() {
        SharedInvolvement[] seven = IntStream.range(0, 7).mapToObj(i -> Maps.person(100 + i, 2, "Teacher", null, false))
                .toArray(SharedInvolvement[]::new);
        SupportMap map = Maps.map(null, false, List.of(), Maps.agency(2, seven), Maps.agency(3, Maps.person(30, 3, "GP", null, false)));
        assertEquals(List.of("family", "agency node-crowd", "agency"), types(MapNodes.of(map)));
    }

    @Test
    void on_paper_every_group_is_open() {
        assertTrue(groups(MapNodes.allOpen(crowd(MANY))).allMatch(OrganigramNode::isExpanded));
    }

    /** One person an agency; the lead in the first, the viewer in the second. */
    private static SupportMap crowd(int size) {
        SharedInvolvement lead = Maps.person(100, 200, "Social worker", null, false);
        SupportMap.Agency[] agencies = IntStream.range(0, size)
                .mapToObj(i -> Maps.agency(200 + i, i == 0 ? lead : Maps.person(100 + i, 200 + i, "Teacher", null, i == 1)))
                .toArray(SupportMap.Agency[]::new);
        return Maps.map(lead, false, List.of(), agencies);
    }

    private static List<String> types(OrganigramNode node) {
        return node.getChildren().stream().map(OrganigramNode::getType).toList();
    }

    private static java.util.stream.Stream<OrganigramNode> groups(OrganigramNode root) {
        return root.getChildren().stream().filter(OrganigramNode::isCollapsible);
    }
}
