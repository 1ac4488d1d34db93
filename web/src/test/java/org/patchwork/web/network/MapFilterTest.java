package org.patchwork.web.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchwork.network.boundary.SupportMap;
import org.patchwork.sharing.boundary.SharedInvolvement;

class MapFilterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final SupportMap map = Maps.map(null, true, List.of(Maps.limited("Health professional")),
            Maps.agency(2, Maps.person(20, 2, "Teacher", TODAY, true), Maps.person(21, 2, "SENCO", null, false)),
            Maps.agency(3, Maps.person(30, 3, "GP", TODAY.minusDays(60), false)));

    @Test
    void nothing_chosen_changes_nothing() {
        assertSame(map, new MapFilter(null, null, null).apply(map));
    }

    @Test
    void an_agency_leaves_its_own_people_only() {
        assertEquals(List.of("Person 20", "Person 21"), names(new MapFilter(Maps.id(2), null, null)));
    }

    @Test
    void a_role_leaves_those_who_have_it_and_no_empty_agency() {
        SupportMap chosen = new MapFilter(null, "GP", null).apply(map);
        assertEquals(List.of("Agency 3"), chosen.agencies().stream().map(SupportMap.Agency::name).toList());
    }

    @Test
    void contacted_since_counts_the_day_itself_and_leaves_out_those_without_contact() {
        assertEquals(List.of("Person 20"), names(new MapFilter(null, null, TODAY)));
        assertEquals(List.of("Person 20", "Person 30"), names(new MapFilter(null, null, TODAY.minusDays(60))));
    }

    @Test
    void the_broker_card_stays_whatever_is_chosen() {
        assertTrue(new MapFilter(Maps.id(99), null, null).apply(map).brokered());
    }

    @Test
    void roles_to_choose_from_are_those_on_the_map_each_once() {
        assertEquals(List.of("GP", "Health professional", "SENCO", "Teacher"), MapFilter.rolesOf(map));
    }

    private List<String> names(MapFilter filter) {
        return MapFilter.people(filter.apply(map)).map(SharedInvolvement::name).toList();
    }
}
