package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Answer;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Portal;
import org.patchwork.whole.Visitor;

/** Finding who covers a place, keeping one's profile, saying when one is away, and saying with whom one still works. */
class DirectoryBrowserIT extends BrowserTest {

    private static final String NUMBER = "select phone from practitioner where id = ?";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID lead = OwnersDesk.practitioner(Cast.PASTORAL_LEAD);
    private final UUID ryansWorker = OwnersDesk.practitioner(Cast.FAMILY_SUPPORT_WORKER);
    private final UUID ryan = OwnersDesk.child("Ryan", "Tanner", Cast.FAMILY_SUPPORT_WORKER);
    private final String phone = OwnersDesk.one(NUMBER, lead);
    private final String email = OwnersDesk.one("select email from practitioner where id = ?", lead);

    @AfterEach
    void everything_is_as_it_was() {
        OwnersDesk.run("update practitioner set phone = ?, email = ?, away_from = null, away_to = null, cover_id = null where id = ?", phone, email, lead);
        OwnersDesk.run("update involvement set ended_on = null, confirmed_on = null where child_id = ? and practitioner_id = ?", ryan, ryansWorker);
        OwnersDesk.run("delete from notice where involvement_id in (select id from involvement where child_id = ? and practitioner_id = ?)", ryan, ryansWorker);
    }

    @Test
    void who_covers_a_district_is_asked_as_one_asks_a_colleague() {
        Window window = window(Cast.PASTORAL_LEAD);
        HomePage.open(window).page().locator(".nav").getByText("Directory").click();
        FindPage page = new FindPage(window).ask("Who covers QX1 for housing?");
        assertTrue(page.services().contains("Council housing"), page.services().toString());
        assertTrue(page.words().contains("Services that cover QX1"));
        assertFalse(page.path().contains("housing"), "what one looks for has no place in an address");
        window.screenshot("directory-who-covers");
        assertTrue(page.offers("ruth lo").get(0).contains("Ruth Lowe"));
        assertTrue(page.ask("who covers BN1 for housing?").words().contains("No such service in the directory covers BN1."), page.words());
        assertTrue(page.ask("qqxxzz bn1").words().contains("No such service in the directory covers BN1."), page.words());
        assertTrue(page.ask("qqxxzz").words().contains("Nothing in the directory matches."));
        FindPage plain = FindPage.open(windowWithoutScript(Cast.PASTORAL_LEAD)).ask("early help qx2");
        assertTrue(plain.services().contains("Early help"), plain.services().toString());
    }

    @Test
    void a_profile_goes_into_an_address_book() {
        UUID daniel = OwnersDesk.practitioner(Cast.SOCIAL_WORKER);
        Answer file = Visitor.signedIn(Cast.PASTORAL_LEAD).get("/directory/practitioner.vcf?id=" + daniel);
        assertEquals("text/vcard;charset=UTF-8", file.header("content-type"));
        assertTrue(file.body().contains("FN:Daniel Osei\r\n"), file.body());
        assertTrue(file.body().contains("tel:" + OwnersDesk.one(NUMBER, daniel)), file.body());
        assertEquals(404, Visitor.signedIn(Cast.PASTORAL_LEAD).get("/directory/practitioner.vcf?id=" + UUID.randomUUID()).status());
    }

    @Test
    void one_keeps_ones_own_profile_and_nobody_elses() {
        Window window = window(Cast.PASTORAL_LEAD);
        KeepProfilePage page = KeepProfilePage.open(window);
        page.save("12", "nowhere");
        assertEquals(2, page.problems().size(), page.problems().toString());
        assertEquals("12", window.page().locator("#phone").inputValue(), "nothing typed is lost");
        page.save("01273 295500", "hannah@oakfield.example");
        PractitionerPage profile = new PractitionerPage(window);
        assertTrue(profile.words().contains("The profile was changed."), profile.words());
        assertEquals("+441273295500", OwnersDesk.one(NUMBER, lead));
        window.screenshot("directory-own-profile");
        UUID other = OwnersDesk.practitioner(Cast.SOCIAL_WORKER);
        assertFalse(PractitionerPage.open(window, other).words().contains("Change this profile"));
        assertEquals(404, Visitor.signedIn(Cast.PASTORAL_LEAD).get(KeepProfilePage.ADDRESS + "?id=" + other).status());
        assertEquals(404, Visitor.signedIn(Cast.PASTORAL_LEAD).get(AbsencePage.ADDRESS + "?id=" + other).status());
    }

    @Test
    void an_absence_with_its_cover_stands_on_maps_that_show_one_in_full() {
        Window window = window(Cast.PASTORAL_LEAD);
        String cover = AbsencePage.open(window).away(Portal.today().minusDays(1), Portal.today().plusDays(6));
        String card = SupportMapPage.open(window(Cast.SOCIAL_WORKER), amina).card("Hannah Price").innerText();
        assertTrue(card.contains("Away from 23 November 2026 to 30 November 2026.") && card.contains(cover + " covers."), card);
        SupportMapPage map = SupportMapPage.open(window(Cast.SOCIAL_WORKER), amina);
        map.window().screenshot("map-absence");
        AbsencePage.open(window).comeBack();
        assertFalse(SupportMapPage.open(window(Cast.SOCIAL_WORKER), amina).card("Hannah Price").innerText().contains("Away from"));
    }

    @Test
    void the_place_of_a_refuge_is_told_to_its_own_people_only() {
        String organisation = OwnersDesk.one("select id from organisation where name = 'Safe Harbour Project'");
        String address = OwnersDesk.one("select address from organisation where name = 'Safe Harbour Project'");
        String base = OwnersDesk.one("select t.base from team t join service s on s.id = t.service_id where s.service_code = 'REFUGE'");
        Window outside = window(Cast.PASTORAL_LEAD);
        outside.page().navigate("/directory/organisation.xhtml?id=" + organisation);
        String seen = new PractitionerPage(outside).words();
        assertTrue(seen.contains("to keep people safe"), seen);
        assertFalse(seen.contains(address) || seen.contains(base), seen);
        outside.screenshot("directory-safe-place");
        Window inside = window(Cast.CHILDRENS_ADVISER);
        inside.page().navigate("/directory/organisation.xhtml?id=" + organisation);
        assertTrue(new PractitionerPage(inside).words().contains(address));
    }

    @Test
    void whether_one_still_works_with_a_child_takes_one_click_and_an_end_can_be_taken_back() {
        Window window = window(Cast.FAMILY_SUPPORT_WORKER);
        HomePage home = HomePage.open(window);
        assertEquals(List.of("Ryan Tanner"), asked(home));
        window.screenshot("home-still-involved");
        home.follow(home.page().locator("#asked button").filter(new Locator.FilterOptions().setHasText("Ended")));
        assertEquals(List.of(), asked(home));
        assertTrue(home.words().contains("Your work with Ryan Tanner ends today."), home.words());
        home.follow(home.button("Undo"));
        assertEquals("1", OwnersDesk.one("select count(*) from involvement where child_id = ? and practitioner_id = ? and ended_on is null and confirmed_on is not null",
                ryan, ryansWorker));
        assertEquals(List.of(), asked(HomePage.open(window)), "whoever takes an end back has said that it goes on");
    }

    private static List<String> asked(HomePage home) {
        return home.page().locator("#asked .row-name").allInnerTexts();
    }
}
