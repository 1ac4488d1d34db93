package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Portal;

/** Finding the right child whatever the spelling, and no second record of a child who has one. */
class FindChildBrowserIT extends BrowserTest {

    private static final String REASON = "a browser test of adding";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final LocalDate born = LocalDate.parse(OwnersDesk.one("select date_of_birth from person where id = ?", amina));

    @AfterEach
    void nobody_is_added_for_good() {
        for (String child : OwnersDesk.list("select child_id from involvement where join_reason = ?", REASON)) {
            UUID id = UUID.fromString(child);
            OwnersDesk.run("delete from notice where child_id = ?", id);
            OwnersDesk.run("delete from due_obligation where child_id = ?", id);
            OwnersDesk.run("delete from duplicate_pair where ? in (one_id, other_id)", id);
            OwnersDesk.run("delete from involvement where child_id = ?", id);
            OwnersDesk.run("delete from contested_identifier where person_id = ?", id);
            OwnersDesk.run("delete from person_identifier where person_id = ?", id);
            OwnersDesk.run("delete from child where id = ?", id);
            OwnersDesk.run("delete from person where id = ?", id);
        }
    }

    @Test
    void a_name_is_found_however_it_is_spelled() {
        Window window = window(Cast.PASTORAL_LEAD);
        HomePage.open(window).search().type("amina kahn").choose("Amina Khan");
        window.page().waitForURL("**/support-map.xhtml?child=" + amina);
        String results = new SupportMapPage(window).searchFor("ameena khan").words();
        assertTrue(results.contains("Amina Khan") && results.contains("Name spelled differently"), results);
        window.screenshot("find-child-spelled-differently");
    }

    @Test
    void the_empty_box_offers_the_children_last_looked_at_while_they_open() {
        Window window = window(Cast.PASTORAL_LEAD);
        SupportMapPage.open(window, amina);
        window.page().navigate("/help/index.xhtml");
        SearchBox box = new SearchBox(window.page());
        assertEquals("Amina Khan", box.remember().offers().get(0).strip());
        window.screenshot("find-child-recent");
        window.page().keyboard().press("ArrowDown");
        window.page().keyboard().press("Enter");
        window.page().waitForURL("**/support-map.xhtml?child=" + amina);
        UUID lead = OwnersDesk.practitioner(Cast.PASTORAL_LEAD);
        String trained = OwnersDesk.one("select training_valid_to from practitioner where id = ?", lead);
        OwnersDesk.run("update practitioner set training_valid_to = cast(? as date) - 1 where id = ?", Portal.today(), lead);
        try {
            window.page().navigate("/network/search.xhtml");
            assertFalse(new SearchPage(window).words().contains("Amina"));
        } finally {
            OwnersDesk.run("update practitioner set training_valid_to = cast(? as date) where id = ?", trained, lead);
        }
        window.page().navigate("/help/index.xhtml");
        assertEquals("Amina Khan", new SearchBox(window.page()).remember().offers().get(0).strip());
    }

    @Test
    void a_number_leads_to_the_child_and_a_home_only_whom_one_supports() {
        String number = OwnersDesk.one("select value from person_identifier where person_id = ? and scheme = 'NHS'", amina);
        String postcode = OwnersDesk.list("select h.postcode from household h join household_member m on m.household_id = h.id where m.person_id = ? and m.until is null", amina).get(0);
        Window outsider = window(Cast.YOUTH_WORKER);
        assertTrue(HomePage.open(outsider).searchFor(number).words().contains("Amina Khan"));
        assertFalse(HomePage.open(outsider).searchFor(postcode).words().contains("Amina Khan"));
        Window window = window(Cast.PASTORAL_LEAD);
        assertTrue(HomePage.open(window).searchFor(postcode).words().contains("Amina Khan"));
        assertTrue(HomePage.open(window).searchFor("khan " + born.getMonthValue() + "/" + born.getDayOfMonth() + "/" + born.getYear()).words()
                .contains("Amina Khan") || born.getDayOfMonth() > 12);
    }

    @Test
    void a_child_who_may_have_a_record_is_shown_beside_it_before_another_is_opened() {
        Window window = window(Cast.YOUTH_WORKER);
        HomePage home = HomePage.open(window);
        home.follow(window.page().getByText("Add a child who has no record"));
        AddChildPage page = new AddChildPage(window).number("999 000 0019").add("Ameena", "Kahn", born.plusDays(1), REASON);
        assertEquals(List.of("This is no NHS number: check its ten digits"), page.problems());
        page.number("").add("Ameena", "Kahn", born.plusDays(1), REASON);
        List<String> sides = page.sides();
        assertTrue(sides.get(0).contains("Ameena Kahn"), sides.toString());
        assertTrue(sides.stream().skip(1).anyMatch(side -> side.contains("Amina Khan")), sides.toString());
        assertFalse(sides.stream().skip(1).anyMatch(side -> side.contains(String.valueOf(born.getDayOfMonth()) + " ")), "no day of a shut record");
        window.screenshot("add-child-likely");
        page.addAnyway();
        window.page().waitForURL("**/support-map.xhtml?child=*");
        assertTrue(new SupportMapPage(window).words().contains("Ameena Kahn"));
        assertEquals(Portal.today().toString(), OwnersDesk.one("select started_on from involvement where join_reason = ?", REASON));
    }

    @Test
    void the_form_works_without_script() {
        Window window = windowWithoutScript(Cast.YOUTH_WORKER);
        window.page().navigate("/network/add-child.xhtml");
        AddChildPage page = new AddChildPage(window).add("Quenby", "Thistlewood", born, REASON);
        assertTrue(page.path().startsWith("/network/support-map.xhtml"), page.path());
    }
}
