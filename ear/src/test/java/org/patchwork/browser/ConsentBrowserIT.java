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
import org.patchwork.whole.Portal;

/** A young person refused and changes his mind, more than once: each sees exactly what the policy says of what he said last. */
class ConsentBrowserIT extends BrowserTest {

    private static final String DRUG_WORKER = "Marcus Doyle";

    private final UUID jayden = OwnersDesk.child("Jayden", "Marsh", Cast.DRUG_WORKER);
    private final List<String> before = consents();
    private final List<String> found = findings();

    @AfterEach
    void nothing_is_left_behind() {
        consents().stream().filter(id -> !before.contains(id)).map(UUID::fromString).forEach(id -> {
            OwnersDesk.run("delete from consent_scope where consent_id = ?", id);
            OwnersDesk.run("delete from consent where id = ?", id);
        });
        findings().stream().filter(id -> !found.contains(id)).map(UUID::fromString)
                .forEach(id -> OwnersDesk.run("delete from competence_assessment where id = ?", id));
    }

    @Test
    void what_a_young_person_says_last_is_what_others_see_at_their_next_look() {
        Window worker = window(Cast.DRUG_WORKER);
        ConsentsPage consents = ConsentsPage.open(worker, jayden);
        assertEquals(List.of("Refused"), consents.standings());
        worker.screenshot("consents-refused");
        Seen refused = seen();

        assertEquals(List.of("Only that somebody is involved"), consents.record().yes("EXISTENCE").keep().standings());
        assertEquals(new Seen(1, false, 1, false, false), seen(), "one broker card for the youth worker and the social worker");

        assertEquals(List.of("Everything may be known"), ConsentsPage.open(worker, jayden).record().yes("FULL").keep().standings());
        assertEquals(new Seen(refused.youthBrokers(), true, refused.socialBrokers(), true, true), seen());
        worker.screenshot("consents-full");
        SupportMapPage youths = SupportMapPage.open(window(Cast.YOUTH_WORKER), jayden).openEverything();
        youths.window().screenshot("consent-youth-worker");

        assertEquals(List.of("Withdrawn"), ConsentsPage.open(worker, jayden).withdraw().standings());
        assertEquals(refused, seen());
        worker.screenshot("consents-withdrawn");
    }

    /** @param brokers cards of the broker, and whether the drug worker's name is anywhere in the page */
    private record Seen(int youthBrokers, boolean youth, int socialBrokers, boolean social, boolean teacher) {
    }

    /** A youth worker and the core group's social worker have accounts; somebody of a school is put on the team for a moment. */
    private Seen seen() {
        SupportMapPage youth = SupportMapPage.open(window(Cast.YOUTH_WORKER), jayden);
        SupportMapPage social = SupportMapPage.open(window(Cast.LEAD_OF_SIXTY), jayden);
        boolean teacher = asTeacher();
        return new Seen(youth.brokerCards(), youth.people().contains(DRUG_WORKER), social.brokerCards(), social.people().contains(DRUG_WORKER), teacher);
    }

    /** Whether a school's safeguarding lead sees the drug worker while she supports Jayden. */
    private boolean asTeacher() {
        UUID involvement = UUID.randomUUID();
        OwnersDesk.run("""
                insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, recorded_at)
                select ?, ?, p.id, p.team_id, p.role_code, cast(? as date) - 30, now() from practitioner p where p.id = ?""",
                involvement, jayden, Portal.today(), OwnersDesk.practitioner(Cast.PASTORAL_LEAD));
        try {
            return SupportMapPage.open(window(Cast.PASTORAL_LEAD), jayden).people().contains(DRUG_WORKER);
        } finally {
            OwnersDesk.run("delete from due_obligation where involvement_id = ?", involvement);
            OwnersDesk.run("delete from involvement where id = ?", involvement);
        }
    }

    @Test
    void a_parent_cannot_decide_for_him_and_what_she_said_is_kept_all_the_same() {
        Window worker = window(Cast.DRUG_WORKER);
        RecordConsentPage page = ConsentsPage.open(worker, jayden).record().yes("FULL").choose("giver", "PARENT");
        page.send();
        assertEquals(1, page.problems().size());
        assertTrue(page.problems().get(0).contains("a parent cannot consent for a competent young person"), page.problems().toString());
        worker.screenshot("record-consent-counts-as-nothing");
        worker.page().locator("#confirmed-yes").check();
        assertTrue(page.keep().standings().get(0).startsWith("Counts as nothing"));
        assertFalse(SupportMapPage.open(window(Cast.YOUTH_WORKER), jayden).people().contains(DRUG_WORKER));
    }

    @Test
    void a_form_without_an_answer_says_what_is_missing() {
        RecordConsentPage page = ConsentsPage.open(window(Cast.DRUG_WORKER), jayden).record();
        page.send();
        assertEquals(List.of("Choose what they said"), page.problems());
        page.yes("FULL").choose("scope", "ONLY").send();
        assertEquals(List.of("Choose at least one agency or role"), page.problems());
    }

    @Test
    void the_way_there_is_the_same_for_everybody_and_says_nothing_about_others() {
        Window youth = window(Cast.YOUTH_WORKER);
        SupportMapPage.open(youth, jayden);
        youth.page().locator("a[href*='/consent/consents.xhtml']").click();
        youth.page().waitForURL("**/consent/consents.xhtml**");
        ConsentsPage page = new ConsentsPage(youth);
        assertEquals(List.of(), page.standings());
        assertTrue(page.words().contains("It does not rest on consent"), page.words());
        assertFalse(page.source().contains("Turning Tide"));
        youth.screenshot("consents-not-needed");
    }

    @Test
    void a_finding_on_competence_is_kept_with_its_day() {
        Window worker = window(Cast.DRUG_WORKER);
        worker.page().navigate("/consent/competence.xhtml?child=" + jayden);
        worker.page().locator("#outcome-GILLICK").check();
        worker.page().locator("#go").click();
        worker.page().waitForURL("**done=kept**");
        assertTrue(new ConsentsPage(worker).words().contains("Understands enough to decide, by you"));
        worker.screenshot("competence");
    }

    private List<String> consents() {
        return OwnersDesk.list("select id from consent where child_id = ?", jayden);
    }

    private List<String> findings() {
        return OwnersDesk.list("select id from competence_assessment where child_id = ?", jayden);
    }
}
