package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Visitor;

/** A look asks the holder, the holder's lead decides, and everybody sees what was decided and nobody who asked. */
class HolderBrowserIT extends BrowserTest {

    private static final String RUTH = "Ruth Lowe";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.CAMHS_WORKER);

    @BeforeEach
    @AfterEach
    void nothing_is_decided_and_nobody_has_asked() {
        OwnersDesk.run("delete from holder_decision where child_id = ?", amina);
        OwnersDesk.run("delete from due_obligation where child_id = ?", amina);
    }

    @Test
    void the_holder_decides_and_the_social_worker_sees_it_at_the_next_look() {
        Window social = window(Cast.SOCIAL_WORKER);
        Window manager = window(Cast.TEAM_MANAGER);
        Window lead = window(Cast.CAMHS_WORKER);
        nothing_is_decided_and_nobody_has_asked();
        assertEquals(List.of(), HolderInboxPage.open(lead).waiting().stream().filter(one -> one.contains("Amina Khan")).toList());
        shows(social, false, 0);

        String waiting = HolderInboxPage.open(lead).waiting().stream().filter(one -> one.contains("Amina Khan")).findFirst().orElseThrow();
        assertTrue(waiting.contains(RUTH) && waiting.contains("protection plan") && waiting.contains("under 13"), waiting);
        assertFalse(waiting.contains("Daniel Osei"), "who asked");
        lead.screenshot("holder-inbox");
        DecidePage page = new HolderInboxPage(lead).about("Amina Khan");
        assertEquals(3, page.preview().size());
        lead.screenshot("holder-decide");
        page.decide("DISCLOSE_EXISTENCE", "PART_OF_THE_PLAN", "SAFEGUARDING");
        assertTrue(HolderInboxPage.open(lead).waiting().stream().noneMatch(one -> one.contains("Amina Khan")));
        shows(social, false, 1);

        DecidePage.open(lead, HolderScenes.involvement()).decide("DISCLOSE_FULL", "PART_OF_THE_PLAN", "SAFEGUARDING");
        shows(social, true, 0);
        shows(manager, false, 1);

        DecidePage.open(lead, HolderScenes.involvement()).decide("WITHHOLD", "SHARING_WOULD_HARM", "DETRIMENT");
        shows(social, false, 0);
        shows(manager, false, 0);
        lead.page().navigate("/holder/decisions.xhtml?show=all");
        assertTrue(lead.page().locator("main").innerText().contains("Amina Khan"));
        lead.screenshot("holder-decisions");
    }

    @Test
    void a_decision_without_anything_chosen_says_what_is_missing_and_one_taken_meanwhile_is_told() {
        Window lead = window(Cast.CAMHS_WORKER);
        DecidePage page = DecidePage.open(lead, HolderScenes.involvement());
        page.send();
        assertEquals(List.of("Choose a decision", "Choose a reason", "Choose a legal basis"), page.problems());
        Window other = window(Cast.CAMHS_WORKER);
        DecidePage.open(other, HolderScenes.involvement()).decide("WITHHOLD", "SHARING_WOULD_HARM", "DETRIMENT");
        page.decide("DISCLOSE_FULL", "PART_OF_THE_PLAN", "SAFEGUARDING");
        assertTrue(page.problems().get(0).contains("decided meanwhile"), page.problems().toString());
        assertEquals("DISCLOSE_FULL", lead.page().locator("#decision").inputValue());
        lead.screenshot("holder-decided-meanwhile");
    }

    @Test
    void a_manager_takes_a_lead_off_and_names_one_and_officers_download_the_report_without_names() {
        Window manager = window(Cast.DRUG_SERVICE_MANAGER);
        manager.page().navigate("/holder/leads.xhtml");
        manager.screenshot("holder-leads");
        manager.page().getByText("Take Marcus Doyle off").or(manager.page().locator("input[value='Take Marcus Doyle off']")).first().click();
        manager.page().locator(".banner.good").waitFor();
        assertTrue(manager.page().locator("main").innerText().contains("Nobody answers for this service yet."));
        manager.page().locator("select[name=person]").first().selectOption(new SelectOption().setLabel("Marcus Doyle"));
        manager.page().locator("input[value='Name as lead']").first().click();
        manager.page().locator("input[value='Take Marcus Doyle off']").waitFor();
        String file = Visitor.signedIn(Cast.INFORMATION_GOVERNANCE_OFFICER).get("/holder/decisions.csv").body();
        assertTrue(file.startsWith("Date,"), file);
        assertFalse(file.contains("Tanner"), "a child's name");
    }

    /** What the map of that window shows of the clinician. */
    private void shows(Window window, boolean name, int brokerCards) {
        SupportMapPage map = SupportMapPage.open(window, amina);
        assertEquals(name, map.people().contains(RUTH));
        assertEquals(brokerCards, map.brokerCards());
    }
}
