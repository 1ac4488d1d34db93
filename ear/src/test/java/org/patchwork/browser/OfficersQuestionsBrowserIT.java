package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Visitor;

/** A school asks why it does not see somebody; the officer finds out, asks who could, and tries another policy. */
class OfficersQuestionsBrowserIT extends BrowserTest {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @Test
    void from_a_quoted_reference_to_the_row_that_decided_to_a_scenario() {
        String quoted = DecisionPage.referenceOn(Visitor.signedIn(Cast.PASTORAL_LEAD).get("/network/support-map.xhtml?child=" + amina).body());
        Window window = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        DecisionPage decision = new DecisionPage(window.page()).find(quoted.toUpperCase());
        List<String> decisions = decision.decisions();
        assertTrue(decisions.size() > 9, decisions.toString());
        assertTrue(decisions.stream().allMatch(text -> text.contains("The same answer")), decisions.toString());
        String hidden = decisions.stream().filter(text -> text.startsWith("Ruth Lowe")).findFirst().orElseThrow();
        assertTrue(hidden.contains("Nothing shown") && hidden.contains("R139"), hidden);
        assertTrue(decision.decidingRow("Ruth Lowe").contains("This row decided"));
        String service = OwnersDesk.one("select s.name from practitioner p join team t on t.id = p.team_id join service s on s.id = t.service_id where p.given_name = 'Ruth' and p.family_name = 'Lowe'");
        assertTrue(decision.makeScenario(service, "HIDE", "A school asked about somebody it is not shown").startsWith("Scenario D"));
    }

    @Test
    void who_could_see_is_answered_with_rows_and_recorded_with_its_reason() {
        Page page = window(Cast.INFORMATION_GOVERNANCE_OFFICER).page();
        page.navigate(WhoCouldSeePage.of(amina, "CAMHS"));
        WhoCouldSeePage answer = new WhoCouldSeePage(page).ask("The school asked");
        assertTrue(answer.rows(0).stream().anyMatch(row -> row.contains("Ruth Lowe") && row.contains("R120")), answer.rows(0).toString());
        assertTrue(answer.rows(1).stream().anyMatch(row -> row.contains("Hannah Price") && row.contains("R139")), answer.rows(1).toString());
        assertEquals("The school asked", OwnersDesk.one("select reason from access_record where action = 'WHO_COULD_SEE' and child_id = ? order by at desc limit 1", amina));
    }

    @Test
    void a_preview_runs_to_its_end_by_itself_and_is_found_again() {
        Window window = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        String said = ImpactPage.open(window).tryFirstVersion();
        assertTrue(said.matches("[\\d,]+ involvements on [\\d,]+ children open to [\\d,]+ more people; [\\d,]+ close; newly visible and sensitive: [\\d,]+\\."), said);
        Page page = window.page();
        String address = page.url();
        page.navigate("/policy/impact.xhtml");
        page.locator(".rows a").first().click();
        assertEquals(address, page.url());
    }

    @Test
    void none_of_it_is_for_practitioners() {
        Visitor practitioner = Visitor.signedIn(Cast.PASTORAL_LEAD);
        for (String address : List.of("/sharing/decision.xhtml", "/sharing/who-could-see.xhtml", "/policy/impact.xhtml")) {
            assertEquals(403, practitioner.get(address).status(), address);
        }
    }
}
