package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Answer;
import org.patchwork.whole.Cast;
import org.patchwork.whole.News;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Patience;
import org.patchwork.whole.Portal;
import org.patchwork.whole.PostOffice;
import org.patchwork.whole.Visitor;

/** One joins a team, another is told: in the portal, by a mail that says nothing, and no longer once they said so. */
class NoticeBrowserIT extends BrowserTest {

    private static final Pattern ONE_CLICK = Pattern.compile("List-Unsubscribe: ?\\s*<http://portal\\.example(/notice/stop-mails\\?link=[A-Za-z0-9_-]{43})>");

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID joiner = OwnersDesk.practitioner(Cast.YOUTH_WORKER);
    private final UUID lead = OwnersDesk.practitioner(Cast.SOCIAL_WORKER);

    @BeforeEach
    @AfterEach
    void nothing_is_left_behind() {
        News.isTold();
        News.forget(amina);
        OwnersDesk.run("delete from due_obligation where involvement_id in (select id from involvement where child_id = ? and practitioner_id = ?)", amina, joiner);
        OwnersDesk.run("delete from involvement where child_id = ? and practitioner_id = ?", amina, joiner);
        OwnersDesk.run("update notice_mail set mail_tried_at = mail_tried_at - interval '1 hour' where mail_tried_at is not null");
        OwnersDesk.run("update notice_mail set dropped_at = mail_due_at where mailed_at is null and dropped_at is null and mail_parked_at is null");
        for (String table : List.of("notice_choice", "notice_mail_stopped", "notice_stop_link")) {
            OwnersDesk.run("delete from " + table + " where practitioner_id = ?", lead);
        }
        OwnersDesk.run("update alert set read_at = at where read_at is null and account_id = (select id from account where practitioner_id = ?)", lead);
    }

    @Test
    void whoever_leads_reads_who_joined_and_stops_the_mails_with_one_click() {
        String address = OwnersDesk.one("select email from practitioner where id = ?", lead);
        int before = mails(address).size();
        join();
        NoticeInboxPage inbox = NoticeInboxPage.open(window(Cast.SOCIAL_WORKER));
        assertEquals("Waiting for you 1 unread", inbox.atTheTop());
        assertTrue(inbox.news().get(0).contains("Amina Khan: Joined the team: Kofi Boateng"), inbox.news().toString());
        inbox.window().screenshot("notice-inbox-journey");

        Patience.until("the lead is mailed", () -> mails(address).size() == before + 1);
        String mail = mails(address).get(before);
        for (String canary : List.of("Amina", "Khan", "Kofi", "Boateng", "youth", amina.toString(), joiner.toString())) {
            assertFalse(mail.toLowerCase().contains(canary.toLowerCase()), canary);
        }
        Matcher link = ONE_CLICK.matcher(mail);
        assertTrue(link.find(), mail);
        assertTrue(mail.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), mail);
        assertTrue(Visitor.stranger().get(link.group(1)).body().contains("Stop these mails"));
        assertEquals(List.of(), OwnersDesk.list("select 1 from notice_mail_stopped where practitioner_id = ?", lead), "nothing is stopped by looking");
        Answer stopped = Visitor.stranger().post(link.group(1), Map.of("List-Unsubscribe", "One-Click"));
        assertEquals(200, stopped.status());
        assertEquals(404, Visitor.stranger().post("/notice/stop-mails?link=none", Map.of("List-Unsubscribe", "One-Click")).status());
        assertEquals(1, OwnersDesk.list("select 1 from notice_mail_stopped where practitioner_id = ?", lead).size());

        assertEquals("Waiting for you", inbox.readAll().atTheTop());
        assertEquals(1, inbox.news().size(), "what is read is still there");
    }

    @Test
    void one_chooses_for_all_children_and_otherwise_for_one() {
        Window window = window(Cast.SOCIAL_WORKER);
        NoticeSettingsPage settings = NoticeSettingsPage.open(window);
        assertEquals("AT_ONCE", settings.chosen("TEAM"));
        assertEquals("DAILY", settings.chosen("CONTACT"));
        settings.choose("TEAM", "WEEKLY").save();
        assertTrue(settings.words().contains("Saved."), settings.words());
        assertEquals("WEEKLY", settings.chosen("TEAM"));
        NoticeSettingsPage ofChild = NoticeSettingsPage.ofChild(SupportMapPage.open(window, amina));
        assertTrue(ofChild.words().contains("As usual (Once a week)"), ofChild.words());
        ofChild.choose("TEAM", "OFF").save();
        assertEquals("OFF", ofChild.chosen("TEAM"));
        window.screenshot("notice-child-settings-journey");
        join();
        assertEquals(1, NoticeInboxPage.open(window).news().size());
        assertEquals(List.of("none"), OwnersDesk.list("select coalesce(cast(mail_id as text), 'none') from notice where recipient_id = ? and child_id = ?", lead, amina));
    }

    @Test
    void operations_see_what_was_given_up_and_let_it_go() {
        NoticeScenes.parked();
        Window window = window(Cast.OPERATOR);
        window.page().navigate("/alert/parked.xhtml");
        String words = window.page().locator("main").innerText();
        assertTrue(words.contains("Mail to somebody without an account") && words.contains("Mail that something waits"), words);
        assertFalse(words.contains("nobody@parked.example"), words);
        int before = window.page().locator(".rows li").count();
        window.page().locator(".rows li button[name='give-up']").first().click();
        window.page().waitForURL("**/parked.xhtml?done=seen-to");
        assertEquals(before - 1, window.page().locator(".rows li").count());
    }

    private void join() {
        LocalDate born = LocalDate.parse(OwnersDesk.one("select date_of_birth from person where id = ?", amina));
        String postcode = OwnersDesk.one("""
                select h.postcode from household h join household_member m on m.household_id = h.id where m.person_id = ? and m.until is null""", amina);
        Window window = window(Cast.YOUTH_WORKER);
        JoinChildPage.open(window, amina).join(born, postcode, Portal.today().minusDays(7), "weekly youth club");
        window.page().waitForURL("**/support-map.xhtml?child=" + amina);
        News.isTold();
    }

    private static List<String> mails(String address) {
        return PostOffice.mailsTo(address).stream().filter(mail -> mail.contains("Subject: Something changed on one of your cases")).toList();
    }
}
