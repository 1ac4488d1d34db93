package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** Reading needs no script, and neither does searching. */
class WithoutScriptsBrowserIT extends BrowserTest {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @Test
    void map_list_and_timeline_can_be_read_with_scripts_off() {
        Window plain = windowWithoutScript(Cast.PASTORAL_LEAD);
        Window full = window(Cast.PASTORAL_LEAD);
        assertEquals(words(SupportMapPage.open(full, amina)), words(SupportMapPage.open(plain, amina)));
        assertEquals(words(SupportListPage.open(full, amina)), words(SupportListPage.open(plain, amina)));
        assertEquals(words(TimelinePage.open(full, amina)), words(TimelinePage.open(plain, amina)));
        assertTrue(SupportMapPage.open(plain, amina).card("Daniel Osei").isVisible());
        assertEquals(List.of(), plain.complaints());
    }

    /** All but the reference, which is another for each look. */
    private static String words(PortalPage page) {
        return page.words().replaceAll("[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}", "");
    }

    @Test
    void a_search_goes_to_a_page_of_results_with_scripts_off() {
        Window window = windowWithoutScript(Cast.PASTORAL_LEAD);
        SearchPage results = HomePage.open(window).searchFor("amina khan");
        assertTrue(results.found().contains("Amina Khan"), results.found().toString());
        results.open("Amina Khan");
        assertEquals("Amina Khan", new SupportMapPage(window).heading());
    }

    @Test
    void no_name_that_is_searched_for_is_in_an_address() {
        Window window = window(Cast.PASTORAL_LEAD);
        HomePage.open(window).searchFor("amina");
        assertEquals(address() + "network/search.xhtml", window.page().url());
    }
}
