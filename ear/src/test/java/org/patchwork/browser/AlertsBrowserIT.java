package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;

/** Finding out at the top of any page that something waits, looking, and marking it read; with script and without. */
class AlertsBrowserIT extends BrowserTest {

    @Test
    void what_waits_is_counted_at_the_top_listed_and_marked_read() {
        AlertScenes.nothingWaitsFor(Cast.OPERATOR);
        AlertScenes.tell(Cast.OPERATOR, "journey 1");
        AlertScenes.tell(Cast.OPERATOR, "journey 2");
        AlertsPage page = AlertsPage.open(window(Cast.OPERATOR));
        assertEquals("Waiting for you 2 unread", page.atTheTop());
        assertEquals(2, page.waiting().size());
        assertFalse(page.scrollsSideways());
        page.window().screenshot("alerts");
        assertEquals("Waiting for you 1 unread", page.read().atTheTop());
        assertEquals("Waiting for you", page.read().atTheTop());
        assertTrue(page.words().contains("Nothing waits for you."), page.words());
        page.window().screenshot("alerts-empty");
    }

    @Test
    void it_works_without_script() {
        AlertScenes.tell(Cast.EMERGENCY_CLINICIAN, "journey without script");
        AlertsPage page = AlertsPage.open(windowWithoutScript(Cast.EMERGENCY_CLINICIAN));
        int before = page.waiting().size();
        assertEquals(before - 1, page.read().waiting().size());
    }
}
