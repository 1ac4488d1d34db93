package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Portal;

/** "I saw them today": one tap, seen by the team, taken back again. */
class ContactBrowserIT extends BrowserTest {

    private static final String OWN = "(select id from involvement where child_id = ? and practitioner_id = ?)";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID pastoralLead = OwnersDesk.practitioner(Cast.PASTORAL_LEAD);
    private final List<String> before = OwnersDesk.list("select id from contact where involvement_id in " + OWN, amina, pastoralLead);

    @AfterEach
    void nothing_is_left_behind() {
        OwnersDesk.list("select id from contact where involvement_id in " + OWN, amina, pastoralLead).stream()
                .filter(contact -> !before.contains(contact))
                .forEach(contact -> OwnersDesk.run("delete from contact where id = ?", UUID.fromString(contact)));
    }

    @Test
    void one_tap_and_the_team_sees_it_and_one_more_takes_it_back() {
        Window window = window(Cast.PASTORAL_LEAD);
        SupportMapPage map = SupportMapPage.open(window, amina);
        String earlier = map.card("Hannah Price").innerText();
        button(window, "I saw them today").click();
        window.page().waitForURL("**&contact=*");
        assertTrue(map.card("Hannah Price").innerText().contains("Seen today"), map.card("Hannah Price").innerText());
        window.screenshot("contact-recorded");
        assertTrue(SupportMapPage.open(window(Cast.SOCIAL_WORKER), amina).card("Hannah Price").innerText().contains("Seen today"));

        button(window, "Undo").click();
        window.page().waitForURL("**/support-map.xhtml?child=" + amina);
        assertEquals(earlier, map.card("Hannah Price").innerText());
    }

    @Test
    void a_telephone_call_is_no_seeing() {
        Window window = window(Cast.PASTORAL_LEAD);
        RecordContactPage.open(window, amina).record("PHONE", Portal.today());
        window.page().waitForURL("**&contact=*");
        String card = new SupportMapPage(window).card("Hannah Price").innerText();
        assertTrue(card.contains("In touch today"), card);
        assertFalse(card.contains("Seen today"), card);
    }

    @Test
    void a_form_without_kind_or_with_a_day_to_come_says_what_to_mend() {
        Window window = window(Cast.PASTORAL_LEAD);
        RecordContactPage page = RecordContactPage.open(window, amina);
        page.send();
        assertEquals(List.of("Choose how you were in touch"), page.problems());
        page.record("SEEN", Portal.today().plusDays(1));
        assertEquals(List.of("Enter a day on which you worked with the child, today at the latest"), page.problems());
    }

    private static Locator button(Window window, String name) {
        return window.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
