package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Visitor;

/** An emergency: two officers hide a whole service from everybody at once, and show it again. */
class HideServiceBrowserIT extends BrowserTest {

    private final String map = "/network/support-map.xhtml?child=" + OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final String housing = OwnersDesk.one("select display_name from account where username = ?", Cast.HOUSING_OFFICER.username());

    @Test
    void two_officers_hide_a_service_at_once_and_two_show_it_again() {
        Window first = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        Window second = window(Cast.SECOND_OFFICER);
        Visitor practitioner = Visitor.signedIn(Cast.PASTORAL_LEAD);

        HideServicePage asking = HideServicePage.open(first).ask("HOUSING", "A list of addresses was lost");
        assertFalse(asking.offers("Confirm and hide it now"));
        assertTrue(practitioner.get(map).body().contains(housing));

        assertTrue(VersionsPage.open(second).words().contains("A list of addresses was lost"));
        HideServicePage confirming = HideServicePage.open(second).press("Confirm and hide it now");
        assertTrue(confirming.running().get(0).contains("Hidden now"), confirming.running().toString());
        second.screenshot("policy-hidden");
        assertFalse(practitioner.get(map).body().contains(housing));
        assertTrue(VersionsPage.open(first).words().contains("Hidden now"));

        HideServicePage ending = HideServicePage.open(second).endBecause("The list was found");
        assertFalse(ending.offers("Agree and show it again"));
        assertFalse(practitioner.get(map).body().contains(housing));
        HideServicePage agreeing = HideServicePage.open(first).press("Agree and show it again");
        assertEquals(List.of(), agreeing.running());
        assertTrue(practitioner.get(map).body().contains(housing));
    }

    @Test
    void an_asking_without_a_service_or_a_reason_says_what_is_missing() {
        HideServicePage page = HideServicePage.open(window(Cast.INFORMATION_GOVERNANCE_OFFICER));
        page.send();
        assertEquals(List.of("Choose the service", "Say why"), page.problems());
    }
}
