package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The search box and the map, worked by keyboard alone. */
class KeyboardBrowserIT extends BrowserTest {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @Test
    void a_child_is_found_and_opened_without_a_mouse() {
        Window window = window(Cast.PASTORAL_LEAD);
        SearchBox search = HomePage.open(window).search();
        window.page().keyboard().press("/");
        assertEquals("search-words", focused(window));
        window.page().keyboard().type("ami");
        search.list().waitFor();
        assertEquals("true", search.input().getAttribute("aria-expanded"));
        int place = 0;
        do {
            window.page().keyboard().press("ArrowDown");
            place++;
        } while (!search.current().innerText().startsWith("Amina Khan") && place <= search.offers().size());
        assertEquals(search.current().getAttribute("id"), search.input().getAttribute("aria-activedescendant"));
        window.page().keyboard().press("Enter");
        window.page().waitForURL("**/support-map.xhtml?child=" + amina);
    }

    @Test
    void escape_closes_the_list_and_keeps_the_words() {
        Window window = window(Cast.PASTORAL_LEAD);
        SearchBox search = HomePage.open(window).search().type("ami");
        window.page().keyboard().press("Escape");
        assertFalse(search.list().isVisible());
        assertEquals("false", search.input().getAttribute("aria-expanded"));
        assertEquals("ami", search.input().inputValue());
        assertEquals("search-words", focused(window));
    }

    @Test
    void a_box_of_the_map_is_closed_and_opened_and_a_card_opened_without_a_mouse() {
        Window window = window(Cast.PASTORAL_LEAD);
        SupportMapPage map = SupportMapPage.open(window, amina);
        Locator box = map.groups().filter(new Locator.FilterOptions().setHas(map.card("Daniel Osei"))).first();
        tabTo(window, box.locator("summary").first());
        window.page().keyboard().press("Enter");
        assertFalse(map.card("Daniel Osei").isVisible());
        window.page().keyboard().press("Enter");
        assertTrue(map.card("Daniel Osei").isVisible());
        tabTo(window, map.card("Daniel Osei").locator("a").first());
        window.page().keyboard().press("Enter");
        window.page().waitForURL("**/practitioner.xhtml?id=*");
        assertEquals("Daniel Osei", new PractitionerPage(window).heading());
    }

    @Test
    void the_skip_link_leads_past_the_header() {
        Window window = window(Cast.PASTORAL_LEAD);
        SupportMapPage.open(window, amina);
        window.page().keyboard().press("Tab");
        assertEquals("Skip to main content", window.page().evaluate("document.activeElement.textContent"));
        window.page().keyboard().press("Enter");
        window.page().keyboard().press("Tab");
        assertEquals(true, window.page().evaluate("document.activeElement.closest('main') !== null"));
    }

    private static Object focused(Window window) {
        return window.page().evaluate("document.activeElement.id");
    }

    private static void tabTo(Window window, Locator target) {
        int patience = 80;
        while (!Boolean.TRUE.equals(target.evaluate("el => el === document.activeElement")) && patience-- > 0) {
            window.page().keyboard().press("Tab");
        }
        assertTrue(patience > 0, "never reached");
    }
}
