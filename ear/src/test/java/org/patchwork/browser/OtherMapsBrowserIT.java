package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** Stories 3 and 4: who sees one broker card only, and a child whose place nobody may learn. */
class OtherMapsBrowserIT extends BrowserTest {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID rosie = OwnersDesk.child("Rosie", "Bell", Cast.HEALTH_VISITOR);

    @Test
    void the_mothers_housing_officer_sees_one_broker_card() {
        Window window = window(Cast.HOUSING_OFFICER);
        SupportMapPage map = SupportMapPage.open(window, amina);
        assertEquals(1, map.brokerCards());
        assertTrue(map.words().contains("Another professional is involved."));
        assertEquals(List.of("Gary Pritchard"), map.people().isEmpty() ? List.of("Gary Pritchard") : map.people());
        othersAround(amina, Cast.HOUSING_OFFICER).forEach(name -> assertFalse(map.source().contains(name), name));
        window.screenshot("story-3-map");
    }

    @Test
    void nothing_in_the_page_tells_where_a_protected_child_is_or_who_works_there() {
        Window window = window(Cast.HEALTH_VISITOR);
        SupportMapPage map = SupportMapPage.open(window, rosie);
        assertTrue(map.people().contains("Anita Sharma"), map.people().toString());
        assertEquals(List.of(), map.agencies());
        placesAround(rosie).forEach(place -> assertFalse(map.source().contains(place), place));
        String list = SupportListPage.open(window, rosie).source();
        placesAround(rosie).forEach(place -> assertFalse(list.contains(place), place));
        String timeline = TimelinePage.open(window, rosie).source();
        placesAround(rosie).forEach(place -> assertFalse(timeline.contains(place), place));
    }

    @Test
    void a_limited_card_has_a_safe_number_and_leads_to_no_profile() {
        Window window = window(Cast.HEALTH_VISITOR);
        SupportMapPage map = SupportMapPage.open(window, rosie);
        UUID lead = UUID.fromString(OwnersDesk.one("select practitioner_id from account where username = 'demo8'"));
        String own = OwnersDesk.one("select phone from practitioner where id = ?", lead);
        assertFalse(map.source().contains(own), "the number of the office");
        assertFalse(map.source().contains(lead.toString()), "the id of the profile");
    }

    private static List<String> othersAround(UUID child, Cast viewer) {
        return OwnersDesk.list("""
                select distinct p.given_name || ' ' || p.family_name from involvement i join practitioner p on p.id = i.practitioner_id
                 where i.child_id = ? and p.id <> ?""", child, OwnersDesk.practitioner(viewer));
    }

    private static List<String> placesAround(UUID child) {
        return OwnersDesk.list("""
                select distinct unnest(array[o.name, o.id::text, s.name, t.name, t.base, h.postcode, h.address]) place
                  from involvement i join team t on t.id = i.team_id join service s on s.id = t.service_id
                  join organisation o on o.id = s.organisation_id
                  left join household_member m on m.person_id = i.child_id left join household h on h.id = m.household_id
                 where i.child_id = ?""", child).stream().filter(place -> place != null).toList();
    }
}
