package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** An emergency clinician breaks the glass, and an officer looks into it. */
class EmergencyBrowserIT extends BrowserTest {

    private static final String WHY = "Brought in alone, nobody answers at home";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final String camhs = OwnersDesk.one("select display_name from account where username = ?", Cast.CAMHS_WORKER.username());
    private final String clinician = OwnersDesk.one("select display_name from account where username = ?", Cast.EMERGENCY_CLINICIAN.username());

    @AfterEach
    void nobody_was_ever_here() {
        OwnersDesk.run("delete from alert where kind like 'EMERGENCY%'");
        OwnersDesk.run("delete from emergency_access where child_id = ?", amina);
        OwnersDesk.run("delete from broker_unreachable where child_id = ?", amina);
        OwnersDesk.run("delete from sign_in_failure where username = ?", Cast.EMERGENCY_CLINICIAN.username());
    }

    @Test
    void a_clinician_opens_a_record_in_two_steps_and_an_officer_reviews_it() {
        Window window = window(Cast.EMERGENCY_CLINICIAN);
        SupportMapPage stub = SupportMapPage.open(window, amina);
        stub.follow(stub.link("Emergency"));
        EmergencyPage page = new EmergencyPage(window);
        assertTrue(page.offersToOpen());
        window.screenshot("emergency-open");
        page.openBecause("ILL_OR_INJURED", WHY, "not the password");
        assertEquals(List.of("The password is not right, or was wrong too often in the last minutes. Nothing was opened"), page.problems());
        assertEquals("0", OwnersDesk.one("select count(*) from emergency_access where child_id = ?", amina));

        page.openBecause("ILL_OR_INJURED", WHY, password());
        window.screenshot("emergency-map");
        SupportMapPage map = new SupportMapPage(window);
        assertTrue(page.banner().contains("left"), page.banner());
        assertFalse(map.people().isEmpty());
        assertEquals(1, map.brokerCards());
        assertFalse(page.source().contains(camhs));
        map.toList();
        assertTrue(page.banner().contains("left"));
        page.go("/network/timeline.xhtml?child=" + amina);
        assertTrue(page.banner().contains("left"));
        page.go("/network/print-map.xhtml?child=" + amina);
        assertTrue(page.words().contains("Nothing is printed"), page.words());
        page.go("/network/print-timeline.xhtml?child=" + amina);
        assertTrue(page.words().contains("Nothing is printed"), page.words());

        SupportMapPage.open(window, amina);
        page.toSecondStep().nobodyAnswers();
        window.screenshot("emergency-life");
        page.lifeIsAtRisk(password());
        assertTrue(page.banner().contains("life at risk"), page.banner());
        assertTrue(page.source().contains(camhs));
        page.endNow();
        assertEquals("Possible match", page.heading());

        Window officer = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        EmergencyReviewPage review = EmergencyReviewPage.list(officer);
        officer.screenshot("emergency-reviews");
        assertTrue(review.listed().get(0).contains(clinician), review.listed().toString());
        review.openOf(clinician);
        officer.screenshot("emergency-review");
        assertTrue(review.words().contains("Amina Khan"));
        assertTrue(review.seen().stream().anyMatch(seen -> seen.contains(camhs) && seen.contains("in full")), review.seen().toString());
        review.keep("JUSTIFIED", "The broker was rung first");
        assertEquals(List.of(), review.listed().stream().filter(one -> one.contains(clinician) && !one.contains("Justified")).toList());
        page.go("/emergency/mine.xhtml");
        assertTrue(page.words().contains("The broker was rung first"));
    }

    @Test
    void who_leads_the_team_is_told_and_finds_the_map() {
        Window window = window(Cast.EMERGENCY_CLINICIAN);
        EmergencyPage.open(window, amina).openBecause("MISSING", WHY, password());
        Window lead = window(Cast.SOCIAL_WORKER);
        lead.page().navigate("/emergency/told.xhtml?id=" + OwnersDesk.one("select id from emergency_access where child_id = ?", amina));
        lead.screenshot("emergency-told");
        assertTrue(new EmergencyPage(lead).words().contains("To the child’s support map"));
    }

    @Test
    void whose_role_has_no_emergency_access_sees_the_duty_numbers() {
        Window window = window(Cast.YOUTH_WORKER);
        EmergencyPage page = EmergencyPage.open(window, amina);
        assertFalse(page.offersToOpen());
        assertTrue(page.words().contains("999"));
        window.screenshot("emergency-duty");
    }

    @Test
    void a_protected_person_is_not_found_in_an_emergency_either() {
        UUID sofia = UUID.fromString(OwnersDesk.one("select c.id from child c join person p using (id) where p.given_name = 'Sofia' and p.family_name = 'Ionescu'"));
        Window window = window(Cast.EMERGENCY_CLINICIAN).expecting("404");
        assertEquals(404, EmergencyPage.status(window, sofia));
        String hidden = new EmergencyPage(window).words();
        assertEquals(404, EmergencyPage.status(window, UUID.randomUUID()));
        assertEquals(new EmergencyPage(window).words(), hidden);
    }
}
