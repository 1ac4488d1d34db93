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
import org.patchwork.whole.News;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Portal;

/** Story 6: joining a child with two identifiers, being told of it, and leaving again. */
class JoinAndLeaveBrowserIT extends BrowserTest {

    private static final String WRONG = "The two facts do not both match this child. Check them and try again";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID joiner = OwnersDesk.practitioner(Cast.YOUTH_WORKER);
    private final LocalDate born = LocalDate.parse(OwnersDesk.one("select date_of_birth from person where id = ?", amina));
    private final String postcode = OwnersDesk.one("""
            select h.postcode from household h join household_member m on m.household_id = h.id
             where m.person_id = ? and m.until is null""", amina);

    private final LocalDate lastWeek = Portal.today().minusDays(7);

    @AfterEach
    void nothing_is_left_behind() {
        String own = "(select id from involvement where child_id = ? and practitioner_id = ?)";
        OwnersDesk.run("delete from notice where involvement_id in " + own, amina, joiner);
        OwnersDesk.run("delete from contact where involvement_id in " + own, amina, joiner);
        OwnersDesk.run("delete from due_obligation where involvement_id in " + own, amina, joiner);
        OwnersDesk.run("delete from involvement where child_id = ? and practitioner_id = ?", amina, joiner);
        OwnersDesk.run("delete from join_try where child_id = ? and practitioner_id = ?", amina, joiner);
    }

    @Test
    void somebody_with_both_identifiers_joins_the_lead_is_told_and_leaves_again() {
        Window window = window(Cast.YOUTH_WORKER);
        Window lead = window(Cast.SOCIAL_WORKER);
        HomePage.open(window).search().type("amina kh").choose("Amina Khan");
        window.page().waitForURL("**/join-child.xhtml?child=" + amina);
        new JoinChildPage(window).join(born, postcode, lastWeek, "weekly youth club");
        window.page().waitForURL("**/support-map.xhtml?child=" + amina);
        assertTrue(new SupportMapPage(window).card("Kofi Boateng").innerText().contains("You"));

        News.isTold();
        HomePage told = HomePage.open(lead);
        assertTrue(told.words().contains("Kofi Boateng"), told.words());
        lead.screenshot("story-6-lead-is-told");

        LeaveChildPage.open(window, amina).leave(Portal.today().minusDays(1));
        window.page().waitForURL("**/home.xhtml?done=left");
        assertTrue(new HomePage(window).words().contains("Your last day is written down."));
        assertFalse(new HomePage(window).children().contains("Amina Khan"));
        SupportMapPage.open(window, amina);
        assertEquals("Possible match", new SupportMapPage(window).heading());
    }

    @Test
    void a_wrong_identifier_gets_the_same_answer_whichever_it_is() {
        Window window = window(Cast.YOUTH_WORKER);
        List<String> wrongDay = tried(window, born.plusDays(1), postcode);
        List<String> wrongPostcode = tried(window, born, "ZZ99 3WZ");
        List<String> wrongBoth = tried(window, born.plusDays(1), "ZZ99 3WZ");
        assertEquals(List.of(WRONG), wrongDay);
        assertEquals(wrongDay, wrongPostcode);
        assertEquals(wrongDay, wrongBoth);
        assertTrue(new JoinChildPage(window).title().startsWith("Error: "));
        assertEquals(List.of(), OwnersDesk.list("select id from involvement where child_id = ? and practitioner_id = ?", amina, joiner));
    }

    @Test
    void a_form_that_was_left_empty_says_what_to_fill_in_and_has_the_focus_there() {
        Window window = window(Cast.YOUTH_WORKER);
        JoinChildPage join = JoinChildPage.open(window, amina);
        join.send();
        assertEquals(4, join.problems().size(), join.problems().toString());
        assertEquals(true, window.page().evaluate("document.activeElement.matches('.errors')"));
        window.page().locator(".errors a").first().click();
        assertEquals("born-day", window.page().evaluate("document.activeElement.id"));
    }

    private List<String> tried(Window window, LocalDate day, String code) {
        JoinChildPage join = JoinChildPage.open(window, amina);
        join.join(day, code, lastWeek, "weekly youth club");
        return join.problems();
    }
}
