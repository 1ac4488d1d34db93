package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** A police officer protects a child, a colleague does not want to be shown, somebody objects. */
class StatutoryBrowserIT extends BrowserTest {

    private static final String YOUTH_WORKER = "Kofi Boateng";

    private final UUID callum = OwnersDesk.child("Callum", "Reid", Cast.FAMILY_SUPPORT_WORKER);
    private final UUID ryan = OwnersDesk.child("Ryan", "Tanner", Cast.FAMILY_SUPPORT_WORKER);
    private final UUID officer = OwnersDesk.practitioner(Cast.POLICE_OFFICER);
    private final UUID youthWorker = OwnersDesk.practitioner(Cast.YOUTH_WORKER);

    @AfterEach
    void nothing_is_left_behind() {
        OwnersDesk.run("delete from alert where about in (select id from statutory_access where child_id = ? and practitioner_id = ?)", callum, officer);
        OwnersDesk.run("delete from statutory_access where child_id = ? and practitioner_id = ?", callum, officer);
        String of = "(select id from involvement where child_id = ?)";
        OwnersDesk.run("delete from alert where about in (select id from objection where involvement_id in " + of + ")", ryan);
        OwnersDesk.run("delete from objection where involvement_id in " + of, ryan);
        OwnersDesk.run("update involvement set practitioner_mark = false, mark_code = null, marked_by = null where child_id = ? and practitioner_id = ?",
                ryan, youthWorker);
    }

    @Test
    void police_protection_opens_a_possible_match_until_it_is_ended() {
        Window window = window(Cast.POLICE_OFFICER);
        SupportMapPage match = SupportMapPage.open(window, callum);
        assertEquals("Possible match", match.heading());
        StartStatutoryPage start = StartStatutoryPage.from(match);
        window.screenshot("statutory-which");
        start.choose("Police protection").sendAsItIs();
        assertEquals(List.of("Choose the purpose", "Choose how long you need it"), start.problems());
        window.screenshot("statutory-start-errors");
        SupportMapPage map = start.start("CHILD_AT_RISK_FOUND", 24);
        assertEquals("Callum Reid", map.heading());
        assertTrue(map.people().contains("Stacey Webb"), map.people().toString());
        assertTrue(map.words().contains("You look by this power: Police protection."), map.words());
        window.screenshot("statutory-map");

        Window lead = window(Cast.FAMILY_SUPPORT_WORKER);
        assertFalse(SupportMapPage.open(lead, callum).words().contains("Police protection"), "shown to whoever looks alone");
        assertTrue(MineStatutoryPage.open(lead).led().get(0).contains("Kerry Knight"));

        MineStatutoryPage mine = MineStatutoryPage.open(window);
        window.screenshot("statutory-mine");
        mine.end("Callum Reid");
        assertTrue(mine.words().contains("It has ended."), mine.words());
        assertEquals("Possible match", SupportMapPage.open(window, callum).heading());

        Window governance = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        governance.page().navigate("/statutory/all.xhtml");
        assertTrue(new MineStatutoryPage(governance).words().contains("Kerry Knight"));
        governance.screenshot("statutory-all");
    }

    @Test
    void a_mark_limits_the_card_and_an_objection_takes_it_away_until_it_is_rejected() {
        Window own = window(Cast.YOUTH_WORKER);
        Window colleague = window(Cast.FAMILY_SUPPORT_WORKER);
        assertTrue(card(colleague).contains("Youth worker"), card(colleague));
        MyInvolvementPage unsaid = MyInvolvementPage.open(own, ryan).mark("");
        assertTrue(own.page().locator("select[name=mark-reason]").isVisible(), "what is to be mended is in sight");
        assertEquals(List.of("Choose a reason"), unsaid.problems());
        MyInvolvementPage page = MyInvolvementPage.open(own, ryan).mark("SAFETY_OF_PRACTITIONER");
        assertTrue(page.words().contains("Others no longer see your role."), page.words());
        own.screenshot("my-involvement-marked");
        assertFalse(card(colleague).contains("Youth worker"), card(colleague));
        page.press("Show my role again");
        assertTrue(card(colleague).contains("Youth worker"), card(colleague));

        page.object("PARENT", "CAUSES_DISTRESS");
        own.screenshot("my-involvement-objection");
        assertFalse(SupportMapPage.open(colleague, ryan).people().contains(YOUTH_WORKER));
        Window governance = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        ObjectionsPage objections = ObjectionsPage.open(governance);
        governance.screenshot("objections");
        objections.decide(YOUTH_WORKER, "reject", "ART_21_1_COMPELLING_GROUNDS", "Those who support the child need to know");
        assertTrue(objections.words().contains("You rejected the objection."), objections.words());
        assertTrue(SupportMapPage.open(colleague, ryan).people().contains(YOUTH_WORKER));

        Page told = own.page();
        told.navigate("/alert/alerts.xhtml");
        told.locator("a", new Page.LocatorOptions().setHasText("An objection that you recorded was decided")).first().click();
        own.screenshot("objection-outcome");
        assertTrue(told.locator("main").innerText().contains("Rejected: the involvement is shown as the policy says"));
    }

    @Test
    void an_objection_by_letter_hides_a_service_until_another_officer_decides() {
        String identifier = OwnersDesk.list("select value from person_identifier where person_id = ? order by value", ryan).get(0);
        Window colleague = window(Cast.FAMILY_SUPPORT_WORKER);
        Window governance = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        Page page = governance.page();
        page.navigate("/objection/record-objection.xhtml");
        page.locator("#go").click();
        assertEquals(4, page.locator(".errors li").count());
        page.locator("#identifier").fill(identifier);
        page.locator("#service").selectOption("YOUTH_SERVICE");
        page.locator("#behalf").selectOption("PARENT");
        page.locator("#reason").selectOption("NOT_NEEDED");
        governance.screenshot("record-objection");
        page.locator("#go").click();
        page.locator(".banner.good").waitFor();
        assertTrue(page.locator("#waiting > li").filter(new Locator.FilterOptions().setHasText(YOUTH_WORKER)).innerText().contains("You raised this yourself"));
        assertFalse(SupportMapPage.open(colleague, ryan).people().contains(YOUTH_WORKER));
    }

    private String card(Window window) {
        return SupportMapPage.open(window, ryan).openEverything().card(YOUTH_WORKER).innerText();
    }
}
