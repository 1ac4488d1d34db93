package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Visitor;

/** A record is shielded and opened again, and people are kept away from records that touch their own lives. */
class ProtectionBrowserIT extends BrowserTest {

    private static final String MAP = "/network/support-map.xhtml?child=";

    private final UUID rosie = OwnersDesk.child("Rosie", "Bell", Cast.HEALTH_VISITOR);
    private final UUID chloe = OwnersDesk.child("Chloe", "Hodgson", Cast.HIGH_SCHOOL_LEAD);
    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @AfterEach
    void nothing_is_left_behind() {
        OwnersDesk.run("delete from record_protection_request where child_id = ? and kind <> 'LOCATION'", rosie);
        OwnersDesk.run("delete from allow_list_entry where child_id = ?", rosie);
        OwnersDesk.run("delete from conflict where child_id in (?, ?)", chloe, amina);
        OwnersDesk.run("delete from due_obligation where rule_id = 'R030' and child_id in (?, ?)", chloe, amina);
        OwnersDesk.run("delete from alert where kind like 'PROTECTION%' or kind like 'CONFLICT%'");
        assertEquals("LOCATION", OwnersDesk.one("select record_protection from child where id = ?", rosie));
    }

    @Test
    void a_lead_shields_a_record_at_once_and_two_people_open_it_again() {
        Window lead = window(Cast.LEAD_OF_A_HIDDEN_PLACE);
        Window colleague = window(Cast.HEALTH_VISITOR);
        Window officer = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        SupportMapPage.open(lead, rosie);
        assertEquals(1, lead.page().locator("main a[href*='/protection/protect.xhtml']").count(), "the map offers it");
        lead.page().navigate("/protection/protect.xhtml?child=" + rosie);
        lead.screenshot("protection-protect");
        MyProtectionsPage mine = new ProtectPage(lead).ask("SHIELDED", "THREAT_FROM_RELATIVE");
        assertTrue(mine.words().contains("You and the lead professional keep access"), mine.words());
        lead.screenshot("protection-mine");
        assertTrue(SupportMapPage.open(lead, rosie).words().contains("Rosie Bell"));
        assertEquals("Possible match", SupportMapPage.open(colleague, rosie).heading());
        assertTrue(new SupportMapPage(colleague).words().contains("broker"));

        officer.page().navigate("/protection/records.xhtml");
        officer.screenshot("protection-records");
        MyProtectionsPage.open(lead).end("Shielded", "NO_LONGER_NEEDED");
        assertEquals("Possible match", SupportMapPage.open(colleague, rosie).heading());
        ProtectedRecordPage record = ProtectedRecordPage.open(officer, rosie, "The lead asked to end the shield");
        assertEquals("Shielded", record.protection());
        officer.screenshot("protection-record");
        record.press("Agree and end it");
        assertEquals("Place hidden", record.protection());
        assertTrue(SupportMapPage.open(colleague, rosie).words().contains("Rosie Bell"));
    }

    @Test
    void an_officer_names_a_practitioner_on_a_shielded_record() {
        ProtectPage.open(window(Cast.LEAD_OF_A_HIDDEN_PLACE), rosie).ask("SHIELDED", "WITNESS");
        Visitor colleague = Visitor.signedIn(Cast.HEALTH_VISITOR);
        assertTrue(colleague.get(MAP + rosie).body().contains("Possible match"));
        ProtectedRecordPage record = ProtectedRecordPage.open(window(Cast.SECOND_OFFICER), rosie, "The health visitor asked");
        record.name("nobody", "CASE_RESPONSIBILITY");
        assertEquals(1, record.problems().size());
        record.name("demo7", "CASE_RESPONSIBILITY");
        assertTrue(record.words().contains("Joanne Fisher"), record.words());
        assertFalse(colleague.get(MAP + rosie).body().contains("Possible match"));
    }

    @Test
    void a_practitioner_declares_a_conflict_and_the_record_is_gone() {
        Window colin = window(Cast.HIGH_SCHOOL_LEAD).expecting("404");
        ConflictPage page = ConflictPage.ofMine(colin, chloe);
        assertTrue(page.words().contains("You cannot undo this"));
        colin.screenshot("protection-declare");
        page.send("RELATIVE");
        assertEquals("Recorded", page.heading());
        assertFalse(page.source().contains("Chloe"));
        assertEquals(404, colin.page().navigate(MAP + chloe).status());
        assertFalse(HomePage.open(colin).words().contains("Chloe Hodgson"));
        assertTrue(Visitor.signedIn(Cast.INFORMATION_GOVERNANCE_OFFICER).get("/protection/records.xhtml").body().contains("Colin Frost"));
    }

    @Test
    void a_manager_keeps_one_of_their_people_away_and_the_person_is_told_nothing() {
        Window manager = window(Cast.TEAM_MANAGER);
        ConflictPage page = ConflictPage.ofMyPeople(manager, amina).about("Daniel Osei");
        page.send("RISK_LINK");
        assertTrue(page.words().contains("was told nothing"), page.words());
        assertTrue(page.words().contains("Daniel Osei"));
        manager.screenshot("protection-conflicts");
        Visitor daniel = Visitor.signedIn(Cast.SOCIAL_WORKER);
        assertEquals(404, daniel.get(MAP + amina).status());
        assertEquals(403, daniel.get("/protection/conflicts.xhtml").status());
        assertEquals("0", OwnersDesk.one("select count(*) from alert x join account a on a.id = x.account_id where a.username = 'demo2' and x.kind like 'CONFLICT%'"));
    }
}
