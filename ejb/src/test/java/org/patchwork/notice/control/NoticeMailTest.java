package org.patchwork.notice.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchwork.alert.control.BadMailServer;
import org.patchwork.alert.control.MailRound;
import org.patchwork.alert.control.MailVisits;
import org.patchwork.notice.boundary.NoticeTopic;
import org.patchwork.notice.boundary.Pace;
import org.patchwork.notice.boundary.StoppingMails;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.TestDatabase;

/** Mails about news through a real SMTP server, from rows that are really committed. */
class NoticeMailTest {

    private static final Instant NEXT_MORNING = Days.TODAY.plusDays(1).atTime(LocalTime.of(7, 30)).atZone(Days.ZONE).toInstant();
    private static final Instant NEXT_MONDAY = Days.TODAY.plusDays(7).atTime(LocalTime.of(7, 30)).atZone(Days.ZONE).toInstant();
    private static final Pattern STOP = Pattern.compile("<https://patchwork\\.example/notice/stop-mails\\?link=([A-Za-z0-9_-]{43})>");
    private static final Logger LOG = Logger.getLogger(MailRound.class.getName());

    private static EntityManagerFactory unit;

    private NoticeWorld world;
    private GreenMail post;

    @BeforeAll
    static void a_database_of_our_own() {
        LOG.setLevel(Level.OFF);
        unit = Entities.unitOn(TestDatabase.fresh("notice_mails"));
    }

    @AfterAll
    static void close() {
        LOG.setLevel(null);
        unit.close();
    }

    @BeforeEach
    void a_child_with_a_team_and_a_mail_server() {
        world = new NoticeWorld(unit);
        post = postOn(0);
    }

    @AfterEach
    void stop() {
        post.stop();
        world.close();
    }

    @Test
    void a_mail_says_that_something_changed_and_nothing_of_it() throws Exception {
        for (CaseEventKind kind : CaseEventKind.values()) {
            world.happened(kind, world.nursing);
        }
        world.tell();
        assertEquals(1, round(Days.NOW));
        MimeMessage mail = received().get(0);
        String raw = GreenMailUtil.getWholeMessage(mail);
        assertEquals("Something changed on one of your cases", mail.getSubject());
        assertEquals("lead@agency.example", mail.getAllRecipients()[0].toString());
        String text = mail.getContent().toString().replace("\r\n", "\n");
        assertTrue(text.startsWith("Something changed on one of your cases. Sign in to see what it is:\n\nhttps://patchwork.example/notice/inbox.xhtml\n"), text);
        for (String canary : List.of("Amina", "Khan", "Priya", "Shah", "nurse", "NURSING", "INVOLVEMENT", "CONTACT", "ATTENTION", "consent",
                world.child.toString(), world.nursing.toString(), world.nurse.id().toString(), world.lead.id().toString())) {
            assertFalse(raw.toLowerCase().contains(canary.toLowerCase()), canary);
        }
        world.texts("select cast(id as text) as text from case_event").forEach(id -> assertFalse(raw.contains(id)));
        world.texts("select cast(id as text) as text from notice").forEach(id -> assertFalse(raw.contains(id)));
        assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post")[0]);
        assertTrue(STOP.matcher(mail.getHeader("List-Unsubscribe")[0]).matches(), mail.getHeader("List-Unsubscribe")[0]);
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted")[0]);
    }

    @Test
    void what_happens_in_a_day_is_one_mail_next_morning_and_what_happens_in_a_week_one_on_monday() throws Exception {
        choose(NoticeTopic.CONTACT, Pace.DAILY);
        choose(NoticeTopic.TEAM, Pace.WEEKLY);
        world.happened(CaseEventKind.CONTACT_RECORDED, world.nursing);
        world.happened(CaseEventKind.CONTACT_RECORDED, world.nursing);
        world.happened(CaseEventKind.INVOLVEMENT_STARTED, world.nursing);
        world.tell();
        assertEquals(0, round(NEXT_MORNING.minusSeconds(1)));
        assertEquals(1, round(NEXT_MORNING));
        assertEquals(0, round(NEXT_MONDAY.minusSeconds(1)));
        assertEquals(1, round(NEXT_MONDAY));
        assertEquals(0, round(NEXT_MONDAY.plus(Duration.ofDays(6))));
        assertEquals(2, received().size());
    }

    @Test
    void several_things_at_once_are_one_mail_and_the_next_comes_minutes_later() throws Exception {
        world.happened(CaseEventKind.INVOLVEMENT_STARTED, world.nursing);
        world.happened(CaseEventKind.LEAD_CHANGED, world.nursing);
        world.tell();
        assertEquals(1, round(Days.NOW));
        world.at(Days.NOW.plusSeconds(10)).happened(CaseEventKind.INVOLVEMENT_ENDED, world.nursing);
        world.tell();
        assertEquals(0, round(Days.NOW.plusSeconds(10)));
        assertEquals(1, round(Days.NOW.plus(Duration.ofMinutes(6))));
    }

    @Test
    void what_was_read_is_not_mailed() throws Exception {
        joined();
        world.change("update notice set read_at = at");
        assertEquals(0, round(Days.NOW));
        assertEquals("1", world.count("notice_mail where dropped_at is not null and recipient_id = '" + world.lead.id() + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"withheld", "disputed", "recorded in error", "the reader left the team", "the reader must stay away", "protected", "the reader is no longer checked", "left"})
    void what_may_not_be_known_any_more_is_neither_mailed_nor_counted(String why) throws Exception {
        choose(NoticeTopic.TEAM, Pace.DAILY);
        joined();
        assertEquals("1", unread());
        forbid(why);
        assertEquals(0, round(NEXT_MORNING));
        assertEquals(0, received().size());
        if (!why.equals("left")) {
            assertEquals("0", unread());
        }
    }

    @Test
    void of_what_was_forbidden_in_part_the_rest_is_mailed() throws Exception {
        choose(NoticeTopic.TEAM, Pace.DAILY);
        joined();
        world.happened(CaseEventKind.LEAD_GIVEN_UP, null);
        world.tell();
        forbid("withheld");
        assertEquals(1, round(NEXT_MORNING));
        assertEquals("1", unread());
    }

    private void forbid(String why) {
        switch (why) {
            case "withheld" -> world.change("""
                    insert into holder_decision (id, child_id, service_id, subject_id, decision, reason, legal_basis, decided_by, decided_at, review_on)
                    select gen_random_uuid(), i.child_id, t.service_id, i.child_id, 'WITHHOLD', 'R', 'L', i.practitioner_id, ?2, ?3
                      from involvement i join team t on t.id = i.team_id where i.id = ?1""", world.nursing, Timestamp.from(Days.NOW), Date.valueOf(Days.TODAY.plusDays(90)));
            case "disputed" -> world.change("update involvement set disputed_at = ?2 where id = ?1", world.nursing, Timestamp.from(Days.NOW));
            case "recorded in error" -> world.change("update involvement set recorded_in_error_at = ?2, disputed_at = ?2, ended_on = ?3 where id = ?1", world.nursing,
                    Timestamp.from(Days.NOW), Date.valueOf(Days.TODAY));
            case "the reader left the team" -> world.change("update involvement set lead = false, ended_on = ?2 where practitioner_id = ?1", world.lead.id(),
                    Date.valueOf(Days.TODAY.minusDays(1)));
            case "the reader must stay away" -> world.change("""
                    insert into conflict (id, practitioner_id, child_id, kind, declared_on) values (gen_random_uuid(), ?1, ?2, 'RELATIVE', ?3)""",
                    world.lead.id(), world.child, Date.valueOf(Days.TODAY));
            case "protected" -> world.change("update child set record_protection = 'PROTECTED_PERSON' where id = ?1", world.child);
            case "the reader is no longer checked" -> world.change("update practitioner set checks_valid_to = ?2 where id = ?1", world.lead.id(), Date.valueOf(Days.TODAY.minusDays(1)));
            default -> world.change("update practitioner set left_on = ?2 where id = ?1", world.lead.id(), Date.valueOf(Days.TODAY));
        }
    }

    @Test
    void a_mail_server_that_is_down_for_two_hours_costs_nothing_but_time() throws Exception {
        joined();
        int port = post.getSmtp().getPort();
        post.stop();
        for (int minutes = 0; minutes <= 120; minutes += 10) {
            Instant then = Days.NOW.plus(Duration.ofMinutes(minutes));
            assertThrows(MessagingException.class, () -> round(then, port));
        }
        assertEquals("0", world.texts("select cast(sum(mail_tries) as text) as text from notice_mail").get(0));
        post = postOn(port);
        assertEquals(1, round(Days.NOW.plus(Duration.ofHours(2))));
        assertEquals(0, round(Days.NOW.plus(Duration.ofHours(3))));
        assertEquals(1, received().size());
    }

    @Test
    void one_that_is_silent_in_mid_mail_gets_it_again_later() throws Exception {
        joined();
        try (BadMailServer slow = BadMailServer.that(line -> line.equals(BadMailServer.GREETING) ? "220 here" : line.startsWith("DATA") ? null : "250 ok")) {
            assertEquals(0, round(Days.NOW, slow.port()));
        }
        assertEquals(0, round(Days.NOW.plusSeconds(10)));
        assertEquals(1, round(Days.NOW.plus(Duration.ofMinutes(5))));
    }

    @Test
    void one_that_refuses_is_given_up_after_eight_tries_shown_to_operations_and_tried_again_when_they_say_so() throws Exception {
        joined();
        try (BadMailServer picky = BadMailServer.that(NoticeMailTest::refusesEverybody)) {
            for (int hour = 0; hour < 40; hour++) {
                assertEquals(0, round(Days.NOW.plus(Duration.ofHours(hour)), picky.port()));
            }
        }
        Instant later = Days.NOW.plus(Duration.ofDays(2));
        assertEquals(0, round(later));
        NoticeMails outbox = world.bean(NoticeMails.class);
        assertEquals(List.of(8), outbox.parked().stream().map(one -> one.tries()).toList());
        assertTrue(world.committed(() -> outbox.retry(outbox.parked().get(0).id(), later)));
        assertEquals(1, round(later));
    }

    @Test
    void a_server_that_dies_between_sending_and_saying_so_makes_one_mail_come_twice_known_by_its_number_and_no_news_twice() throws Exception {
        joined();
        NoticeMail mail = world.at(Days.NOW).outbox().take(Days.NOW, Days.TODAY).orElseThrow();
        MailVisits.sendAndDie(mail, Days.NOW, post.getSmtp().getPort());
        assertEquals(0, round(Days.NOW.plusSeconds(10)));
        assertEquals(1, round(Days.NOW.plus(Duration.ofMinutes(5))));
        assertEquals(0, round(Days.NOW.plus(Duration.ofDays(1))));
        assertEquals(List.of(received().get(0).getMessageID()), List.of(received().get(1).getMessageID()));
        assertEquals(List.of("INVOLVEMENT_STARTED"), world.news(world.lead));
        assertEquals(2, received().stream().map(NoticeMailTest::secret).filter(secret -> world.bean(StoppingMails.class).works(secret)).count());
    }

    @Test
    void whoever_follows_the_link_gets_no_more_mails_and_can_have_them_again() throws Exception {
        joined();
        assertEquals(1, round(Days.NOW));
        String secret = secret(received().get(0));
        assertTrue(world.committed(() -> world.bean(StoppingMails.class).stop(secret)));
        assertFalse(world.committed(() -> world.bean(StoppingMails.class).stop("x" + secret)));
        world.at(Days.NOW.plus(Duration.ofHours(1)));
        joined();
        assertEquals(0, round(world.now()));
        assertEquals("2", unread());
        world.committed(() -> {
            world.bean(StopLinks.class).goOn(world.lead.id());
            return null;
        });
        world.at(Days.NOW.plus(Duration.ofHours(2)));
        joined();
        assertEquals(1, round(world.now()));
    }

    @Test
    void a_choice_acts_on_what_waits_already() throws Exception {
        choose(NoticeTopic.TEAM, Pace.DAILY);
        joined();
        choose(NoticeTopic.TEAM, Pace.OFF);
        assertEquals(0, round(NEXT_MORNING));
        assertEquals("1", unread());
    }

    @Test
    void of_three_hundred_people_each_gets_one() throws Exception {
        world.change("""
                insert into practitioner (id, team_id, given_name, family_name, role_code, email, training_valid_to, checks_valid_to)
                select gen_random_uuid(), team_id, 'N', 'N' || n, role_code, 'n' || n || '@agency.example', training_valid_to, checks_valid_to
                  from practitioner, generate_series(1, 300) n where practitioner.id = ?1""", world.nurse.id());
        world.change("""
                insert into account (id, username, password_hash, display_name, practitioner_id, code_accepted_at)
                select gen_random_uuid(), email || ?1, 'x', 'N', id, ?2 from practitioner where given_name = 'N'""", world.child.toString(), Timestamp.from(Days.NOW));
        world.change("insert into account_role select id, 'PRACTITIONER' from account where display_name = 'N' and not exists (select from account_role r where r.account_id = account.id)");
        world.change("""
                insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, recorded_at)
                select gen_random_uuid(), ?1, id, team_id, role_code, ?2, ?3 from practitioner where given_name = 'N'""", world.child,
                Date.valueOf(Days.TODAY.minusDays(9)), Timestamp.from(Days.NOW));
        joined();
        assertEquals(301, round(Days.NOW));
        assertEquals(301, received().stream().map(NoticeMailTest::recipient).distinct().count());
        assertEquals(0, round(Days.NOW.plus(Duration.ofDays(1))));
    }

    private void joined() {
        world.happened(CaseEventKind.INVOLVEMENT_STARTED, world.nursing);
        world.tell();
    }

    private void choose(NoticeTopic topic, Pace pace) {
        world.committed(() -> {
            world.bean(NoticeChoices.class).choose(world.lead.id(), null, Map.of(topic, pace));
            return null;
        });
    }

    private String unread() {
        return world.texts("select cast(waiting_for(a.username) as text) as text from account a where practitioner_id = cast(?1 as uuid)", world.lead.id()).get(0);
    }

    private int round(Instant now) throws MessagingException {
        return round(now, post.getSmtp().getPort());
    }

    private int round(Instant now, int port) throws MessagingException {
        return MailVisits.round(world.at(now).outbox(), now, port);
    }

    private List<MimeMessage> received() {
        return List.of(post.getReceivedMessages());
    }

    private static String secret(MimeMessage mail) {
        try {
            Matcher link = STOP.matcher(mail.getHeader("List-Unsubscribe")[0]);
            assertTrue(link.matches());
            return link.group(1);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String refusesEverybody(String line) {
        if (line.equals(BadMailServer.GREETING)) {
            return "220 here";
        }
        return line.startsWith("RCPT") ? "550 no such person" : line.startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    private static GreenMail postOn(int port) {
        GreenMail post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        return post;
    }
}
