package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Patience;
import org.patchwork.whole.Portal;
import org.patchwork.whole.PostOffice;

/** A colleague and somebody from outside are asked to join a child's team. */
class InvitationBrowserIT extends BrowserTest {

    private static final String OUTSIDE = "nia.new@turning-tide.example";
    private static final String SECRET = "three words together";
    private static final Pattern LINK = Pattern.compile("http://portal\\.example/joining/welcome\\.xhtml\\?link=([A-Za-z0-9_-]+)");

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID youthWorker = OwnersDesk.practitioner(Cast.YOUTH_WORKER);

    @AfterEach
    void nothing_is_left_behind() {
        String involvements = "(select i.id from involvement i where i.child_id = ? and i.join_reason = 'INVITED')";
        for (String table : List.of("notice", "due_obligation", "contact")) {
            OwnersDesk.run("delete from " + table + " where involvement_id in " + involvements, amina);
        }
        OwnersDesk.run("delete from involvement where child_id = ? and join_reason = 'INVITED'", amina);
        OwnersDesk.run("delete from alert where kind in ('INVITATION_RECEIVED', 'INVITATION_MADE', 'NEWCOMER_WAITS')");
        OwnersDesk.run("delete from newcomer");
        OwnersDesk.run("delete from invitation");
        OwnersDesk.run("delete from outside_mail");
        OwnersDesk.run("update account set disabled_at = cast(? as timestamptz), username = cast(id as text) where username = ?", Portal.clock(), OUTSIDE);
        OwnersDesk.run("update practitioner set left_on = cast(? as date) - 1, email = null where email = ?", Portal.today(), OUTSIDE);
    }

    @Test
    void a_colleague_learns_by_accepting_whom_it_is_about() {
        Window asking = window(Cast.PASTORAL_LEAD);
        Window asked = window(Cast.YOUTH_WORKER);
        InvitePage invite = InvitePage.open(asking, amina).find("kofi");
        asking.screenshot("invite-found");
        InvitationsPage made = invite.invite("Kofi Boateng");
        assertTrue(made.made().get(0).contains("Kofi Boateng") && made.made().get(0).contains("Waits for an answer"), made.made().toString());
        asking.screenshot("invitations-made");
        InvitationsPage received = InvitationsPage.open(asked);
        assertTrue(received.received().get(0).contains("Hannah Price"), received.received().toString());
        assertFalse(received.source().contains("Amina") || received.source().contains(amina.toString()));
        asked.screenshot("invitation-received");
        received.accept("not my password");
        assertEquals(List.of("Enter your password: it was missing or wrong, or was wrong too often lately"), received.problems());
        SupportMapPage map = received.accept(password());
        assertEquals("Amina Khan", map.heading());
        assertTrue(map.people().contains("Kofi Boateng"));
        assertTrue(InvitationsPage.open(asking).made().get(0).contains("Accepted"));
        assertTrue(HomePage.open(window(Cast.SOCIAL_WORKER)).words().contains("Kofi Boateng"));
        assertEquals(List.of("Your map shows them on the team already"), again(asking));
    }

    private List<String> again(Window asking) {
        InvitePage invite = InvitePage.open(asking, amina).find("kofi");
        invite.invite("Kofi Boateng");
        return invite.problems();
    }

    @Test
    void somebody_from_outside_follows_the_link_once_is_vetted_and_joins() {
        Window asking = window(Cast.PASTORAL_LEAD);
        InvitePage.open(asking, amina).write("turning", "Turning Tide: " + OwnersDesk.one("""
                select s.name || ', ' || t.name from team t join service s on s.id = t.service_id join practitioner p on p.team_id = t.id
                 where p.id = ?""", OwnersDesk.practitioner(Cast.DRUG_WORKER)), OUTSIDE);
        Patience.until("the invitation is mailed", () -> !PostOffice.mailsTo(OUTSIDE).isEmpty());
        String mail = PostOffice.mailsTo(OUTSIDE).get(0);
        List.of("Amina", "Khan", "Hannah", "Price", "Turning", amina.toString()).forEach(canary -> assertFalse(mail.contains(canary), canary));
        Matcher link = LINK.matcher(mail);
        assertTrue(link.find(), mail);
        Window outside = window(Look.DESK);
        WelcomePage welcome = WelcomePage.open(outside, link.group(1));
        outside.screenshot("welcome");
        assertTrue(welcome.words().contains(OUTSIDE));
        assertFalse(welcome.source().contains("Amina") || welcome.source().contains("Hannah"));
        welcome.register("Nia", "New", "DRUG_WORKER", "short");
        assertEquals(List.of("Choose a password of 12 to 200 characters"), welcome.problems());
        welcome.register("Nia", "New", "DRUG_WORKER", SECRET);
        assertTrue(welcome.words().contains("A manager of your agency looks at what you told us."), welcome.words());
        assertTrue(WelcomePage.open(outside, link.group(1)).words().contains("This link does not work"));
        Window manager = window(Cast.DRUG_SERVICE_MANAGER);
        VettingPage vetting = VettingPage.open(manager).letIn("Nia New");
        assertEquals(List.of("Say that they work for your agency, or do not let them in"), vetting.problems());
        manager.screenshot("vetting-errors");
        vetting.approve("Nia New", Portal.today().plusYears(1));
        assertTrue(vetting.words().contains("They can sign in now"), vetting.words());
        SignInPage.open(outside).signIn(OUTSIDE, SECRET);
        new CodeOfConductPage(outside).agree();
        InvitationsPage received = InvitationsPage.open(outside);
        assertFalse(received.source().contains("Amina"));
        assertEquals("Amina Khan", received.accept(SECRET).heading());
    }

    @Test
    void an_invitation_taken_back_can_no_longer_be_accepted() {
        Window asking = window(Cast.PASTORAL_LEAD);
        InvitePage.open(asking, amina).find("boateng").invite("Kofi Boateng").takeBack("Kofi Boateng");
        assertTrue(InvitationsPage.open(asking).made().get(0).contains("Taken back"));
        assertEquals(List.of(), InvitationsPage.open(window(Cast.YOUTH_WORKER)).received());
    }

    @Test
    void of_two_who_want_to_lead_the_second_is_told() {
        String lead = OwnersDesk.one("select id from involvement where child_id = ? and lead", amina);
        try {
            OwnersDesk.run("update involvement set lead = false where id = cast(? as uuid)", lead);
            LeadPage first = LeadPage.open(window(Cast.PASTORAL_LEAD), amina);
            LeadPage second = LeadPage.open(window(Cast.SOCIAL_WORKER), amina);
            first.claim();
            assertTrue(first.words().contains("You are the lead professional."), first.words());
            second.claim();
            assertEquals(List.of("Somebody else is the lead professional already, or was quicker than you. Nothing was changed"), second.problems());
            assertTrue(second.words().contains("Hannah Price"));
            second.window().screenshot("lead-taken");
            first.giveUp();
            assertTrue(first.words().contains("You are no longer the lead professional."), first.words());
        } finally {
            OwnersDesk.run("delete from case_event where kind in ('LEAD_CHANGED', 'LEAD_GIVEN_UP')");
            OwnersDesk.run("update involvement set lead = false where child_id = ?", amina);
            OwnersDesk.run("update involvement set lead = true where id = cast(? as uuid)", lead);
        }
    }
}
