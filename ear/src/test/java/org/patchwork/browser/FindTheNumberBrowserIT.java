package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** Story 1: from sign-in to the right number, and nothing that betrays who may not be shown. */
class FindTheNumberBrowserIT extends BrowserTest {

    private static final List<String> BETRAYING = List.of("Ruth", "Lowe", "CAMHS", "Westshire Mental Health", "mental health");

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @Test
    void a_pastoral_lead_signs_in_types_three_letters_and_has_the_social_workers_number() {
        Window window = window(Look.DESK);
        SignInPage.open(window).signIn(Cast.PASTORAL_LEAD.username(), password());
        HomePage home = new HomePage(window);
        assertTrue(home.children().contains("Amina Khan"), home.children().toString());

        home.search().type("ami").choose("Amina Khan");

        window.page().waitForURL("**/support-map.xhtml?child=" + amina);
        SupportMapPage map = new SupportMapPage(window);
        assertEquals("Amina Khan", map.heading());
        String phone = OwnersDesk.one("select phone from practitioner where id = ?", OwnersDesk.practitioner(Cast.SOCIAL_WORKER));
        assertEquals("tel:" + phone, map.numberOf("Daniel Osei"));
        assertTrue(map.card("Daniel Osei").innerText().contains("Lead"));
        assertTrue(map.card("Hannah Price").innerText().contains("You"));
        window.screenshot("story-1-map");
    }

    @Test
    void the_worker_of_a_sensitive_service_is_nowhere() {
        Window window = window(Cast.PASTORAL_LEAD);
        SupportMapPage map = SupportMapPage.open(window, amina);
        List<String> people = map.people();
        assertFalse(people.contains("Ruth Lowe"));
        assertNothingBetrays(map);
        SupportListPage list = map.toList();
        assertEquals(people.stream().sorted().toList(), list.people().stream().sorted().toList());
        assertNothingBetrays(list);
        TimelinePage timeline = list.toTimeline();
        assertFalse(timeline.events().isEmpty());
        assertNothingBetrays(timeline);
        assertNothingBetrays(PrintMapPage.open(window, amina));
        assertFalse(HomePage.open(window).source().contains("Ruth Lowe"));
        assertNothingBetrays(HomePage.open(window).searchFor("amina"));
    }

    @Test
    void her_profile_in_the_directory_says_nothing_of_the_child() {
        Window window = window(Cast.PASTORAL_LEAD);
        SearchPage found = HomePage.open(window).searchFor("ruth lowe");
        assertEquals(List.of("Ruth Lowe"), found.found());
        found.open("Ruth Lowe");
        PractitionerPage profile = new PractitionerPage(window);
        assertEquals("Ruth Lowe", profile.heading());
        assertFalse(profile.source().contains("Amina"));
        assertFalse(profile.source().contains(amina.toString()));
    }

    @Test
    void the_other_side_sees_the_same_network_and_herself_in_it() {
        List<String> seenByTheLead = SupportMapPage.open(window(Cast.PASTORAL_LEAD), amina).people();
        SupportMapPage map = SupportMapPage.open(window(Cast.CAMHS_WORKER), amina);
        assertTrue(map.card("Ruth Lowe").innerText().contains("You"));
        assertTrue(map.people().containsAll(seenByTheLead), map.people().toString());
        assertEquals(seenByTheLead.size() + 1, map.people().size());
        map.window().screenshot("story-2-map");
    }

    private static void assertNothingBetrays(PortalPage page) {
        String source = page.source();
        BETRAYING.forEach(word -> assertFalse(source.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)),
                page.getClass().getSimpleName() + " says " + word));
    }
}
