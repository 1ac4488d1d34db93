package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Visitor;

/** Officers and managers read who looked at what, and officers find the unusual. */
class AuditBrowserIT extends BrowserTest {

    private static final Duration A_ROUND_AND_A_HALF = Duration.ofSeconds(100);

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @Test
    void an_officer_reads_who_looked_at_amina_and_takes_it_away_with_a_reason() throws IOException {
        Visitor.signedIn(Cast.PASTORAL_LEAD).get("/network/support-map.xhtml?child=" + amina);
        Window window = window(Cast.INFORMATION_GOVERNANCE_OFFICER).expecting("/audit/access-export.*ERR_ABORTED");
        AccessPage access = AccessPage.open(window).ofChild("Amina Khan");
        List<String> looks = access.looks();
        assertTrue(looks.stream().allMatch(look -> look.contains("Khan")), "others are called Amina too: " + looks);
        assertTrue(looks.stream().anyMatch(look -> look.contains("The record opened")), looks.toString());
        window.screenshot("access-officer");
        String file = Files.readString(access.export("Asked by the family").path());
        assertTrue(file.startsWith("at,reference,viewer") && file.contains("Amina Khan"), file);
        assertEquals("Asked by the family", OwnersDesk.one("select reason from access_record where action = 'AUDIT_EXPORT' order by at desc, number desc limit 1"));
    }

    @Test
    void a_manager_reads_the_teams_looks_without_the_childrens_names() {
        Visitor.signedIn(Cast.SOCIAL_WORKER).get("/network/support-map.xhtml?child=" + amina);
        Window window = window(Cast.TEAM_MANAGER);
        List<String> looks = AccessPage.open(window).looks();
        assertTrue(looks.stream().anyMatch(look -> look.contains("Daniel Osei")), looks.toString());
        assertFalse(looks.toString().contains("Amina") || looks.toString().contains("Rule"), looks.toString());
        window.screenshot("access-manager");
    }

    @Test
    void repeated_searches_are_found_unusual_and_explained() {
        Visitor searcher = Visitor.signedIn(Cast.YOUTH_WORKER);
        for (int search = 0; search < 6; search++) {
            searcher.post("/network/search-suggestions.xhtml", Map.of("words", "khan"));
        }
        Page page = window(Cast.INFORMATION_GOVERNANCE_OFFICER).page();
        long deadline = System.nanoTime() + A_ROUND_AND_A_HALF.toNanos();
        page.navigate("/audit/unusual.xhtml");
        Locator finding = page.locator("#findings a", new Page.LocatorOptions().setHasText("Searched again and again"));
        while (finding.count() == 0 && System.nanoTime() < deadline) {
            page.waitForTimeout(1_000);
            page.reload();
        }
        finding.first().click();
        page.locator("#outcome").selectOption("EXPLAINED");
        page.locator("#note").fill("Covered for a colleague");
        page.locator("#go").click();
        page.locator("#findings").waitFor();
        assertTrue(page.locator("#findings").innerText().contains("Explained"));
    }

    @Test
    void an_officer_changes_when_searches_are_unusual_and_it_is_kept_who_did_and_why() {
        Page page = window(Cast.INFORMATION_GOVERNANCE_OFFICER).page();
        try {
            page.navigate("/audit/unusual-rules.xhtml");
            page.locator("#threshold-SPIKE").fill("many");
            submit(page, "SPIKE");
            assertTrue(page.locator(".errors").innerText().contains("Enter a number from 1 to 10,000"));
            assertEquals("many", page.locator("#threshold-SPIKE").inputValue(), "nothing typed is lost");
            page.locator("#threshold-SPIKE").fill("60");
            page.locator("#note-SPIKE").fill("The first week of term");
            submit(page, "SPIKE");
            assertTrue(page.locator(".banner.good").innerText().contains("Changed"));
            assertEquals("60", OwnersDesk.one("select threshold from unusual_access_rule where code = 'SPIKE'"));
            page.locator("section.act", new Page.LocatorOptions().setHasText("far more often")).locator("details").click();
            assertTrue(page.locator("main").innerText().contains("The first week of term"));
        } finally {
            OwnersDesk.run("update unusual_access_rule set threshold = 40 where code = 'SPIKE'");
            OwnersDesk.run("delete from unusual_access_rule_change");
        }
    }

    private static void submit(Page page, String rule) {
        page.locator("section.act", new Page.LocatorOptions().setHas(page.locator("#threshold-" + rule))).locator(".button").click();
    }

    @Test
    void an_officer_erases_a_child_from_the_records_and_that_is_recorded() {
        UUID child = UUID.fromString(OwnersDesk.list("""
                select c.id from child c join person_identifier n on n.person_id = c.id
                 where not exists (select from access_record r where r.child_id = c.id) order by c.id limit 1""").get(0));
        String identifier = OwnersDesk.list("select value from person_identifier where person_id = ? order by value", child).get(0);
        Visitor.signedIn(Cast.PASTORAL_LEAD).get("/network/support-map.xhtml?child=" + child);
        assertEquals("1", OwnersDesk.one("select count(*) from access_record where child_id = ?", child));

        Page page = window(Cast.INFORMATION_GOVERNANCE_OFFICER).page();
        page.navigate("/audit/erase.xhtml");
        page.locator("#go").click();
        assertEquals(3, page.locator(".errors li").count());
        page.locator("#identifier").fill(identifier);
        page.locator("#reason").fill("Kept long enough");
        page.locator("#sure").check();
        page.locator("#go").click();
        assertTrue(page.locator(".banner.good").innerText().matches("Erased.* [0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}"));
        assertEquals("0", OwnersDesk.one("select count(*) from access_record where child_id = ?", child));
        assertEquals("Kept long enough", OwnersDesk.one("select reason from access_record where action = 'ERASE' order by at desc, number desc limit 1"));
    }

    @Test
    void none_of_it_is_for_practitioners() {
        Visitor practitioner = Visitor.signedIn(Cast.PASTORAL_LEAD);
        for (String address : List.of(AccessPage.ADDRESS, "/audit/unusual.xhtml", "/audit/alarms.xhtml", "/audit/unusual-rules.xhtml", "/audit/erase.xhtml")) {
            assertEquals(403, practitioner.get(address).status(), address);
        }
    }
}
