package org.patchwork.notice.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchwork.alert.control.MailVisits;
import org.patchwork.notice.boundary.NoticeTopic;
import org.patchwork.notice.boundary.Pace;
import org.patchwork.notice.boundary.StoppingMails;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.testing.Days;

/** Mails about news through a real SMTP server, from rows that are really committed. */
class NoticeMailTest {

    private static final Instant NEXT_MORNING = Days.TODAY.plusDays(1).atTime(LocalTime.of(7, 30)).atZone(Days.ZONE).toInstant();
    private static final Instant NEXT_MONDAY = Days.TODAY.plusDays(7).atTime(LocalTime.of(7, 30)).atZone(Days.ZONE).toInstant();
    private static final Pattern STOP = Pattern.compile("<https://patchwork\\.example/notice/stop-mails\\?link=([A-Za-z0-9_-]{43})>");

    @RegisterExtension
    static final NoticePosts POSTS = new NoticePosts("notice_mails");

    @Test
    void a_mail_says_that_something_changed_and_nothing_of_it() throws Exception {
        for (CaseEventKind kind : CaseEventKind.values()) {
            POSTS.world.happened(kind, POSTS.world.nursing);
        }
        POSTS.world.tell();
        assertEquals(1, POSTS.round(Days.NOW));
        MimeMessage mail = POSTS.received().get(0);
        String raw = GreenMailUtil.getWholeMessage(mail);
        assertEquals("Something changed on one of your cases", mail.getSubject());
        assertEquals("lead@agency.example", mail.getAllRecipients()[0].toString());
        String text = mail.getContent().toString().replace("\r\n", "\n");
        assertTrue(text.startsWith("Something changed on one of your cases. Sign in to see what it is:\n\nhttps://patchwork.example/notice/inbox.xhtml\n"), text);
        for (String canary : List.of("Amina", "Khan", "Priya", "Shah", "nurse", "NURSING", "INVOLVEMENT", "CONTACT", "ATTENTION", "consent",
                POSTS.world.child.toString(), POSTS.world.nursing.toString(), POSTS.world.nurse.id().toString(), POSTS.world.lead.id().toString())) {
            assertFalse(raw.toLowerCase().contains(canary.toLowerCase()), canary);
        }
        POSTS.world.texts("select cast(id as text) as text from case_event").forEach(id -> assertFalse(raw.contains(id)));
        POSTS.world.texts("select cast(id as text) as text from notice").forEach(id -> assertFalse(raw.contains(id)));
        assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post")[0]);
        assertTrue(STOP.matcher(mail.getHeader("List-Unsubscribe")[0]).matches(), mail.getHeader("List-Unsubscribe")[0]);
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted")[0]);
    }

    @Test
    void what_happens_in_a_day_is_one_mail_next_morning_and_what_happens_in_a_week_one_on_monday() throws Exception {
        choose(NoticeTopic.CONTACT, Pace.DAILY);
        choose(NoticeTopic.TEAM, Pace.WEEKLY);
        POSTS.world.happened(CaseEventKind.CONTACT_RECORDED, POSTS.world.nursing);
        POSTS.world.happened(CaseEventKind.CONTACT_RECORDED, POSTS.world.nursing);
        POSTS.world.happened(CaseEventKind.INVOLVEMENT_STARTED, POSTS.world.nursing);
        POSTS.world.tell();
        assertEquals(0, POSTS.round(NEXT_MORNING.minusSeconds(1)));
        assertEquals(1, POSTS.round(NEXT_MORNING));
        assertEquals(0, POSTS.round(NEXT_MONDAY.minusSeconds(1)));
        assertEquals(1, POSTS.round(NEXT_MONDAY));
        assertEquals(0, POSTS.round(NEXT_MONDAY.plus(Duration.ofDays(6))));
        assertEquals(2, POSTS.received().size());
    }

    @Test
    void the_daily_and_the_weekly_news_of_a_monday_morning_are_one_mail() throws Exception {
        choose(NoticeTopic.CONTACT, Pace.DAILY);
        choose(NoticeTopic.TEAM, Pace.WEEKLY);
        POSTS.world.happened(CaseEventKind.INVOLVEMENT_STARTED, POSTS.world.nursing);
        POSTS.world.at(NEXT_MONDAY.minus(Duration.ofHours(5))).happened(CaseEventKind.CONTACT_RECORDED, POSTS.world.nursing);
        POSTS.world.tell();
        assertEquals(0, POSTS.round(NEXT_MONDAY.minusSeconds(1)));
        assertEquals(1, POSTS.round(NEXT_MONDAY));
        assertEquals(0, POSTS.round(NEXT_MONDAY.plus(Duration.ofMinutes(6))));
        assertEquals(List.of("2"), POSTS.world.texts("""
                select cast(count(*) as text) as text from notice where recipient_id = cast(?1 as uuid) group by mail_id""", POSTS.world.lead.id()));
        POSTS.world.at(NEXT_MONDAY.plus(Duration.ofMinutes(7))).happened(CaseEventKind.CONTACT_RECORDED, POSTS.world.nursing);
        POSTS.world.tell();
        assertEquals(0, POSTS.round(NEXT_MONDAY.plus(Duration.ofMinutes(14))));
        assertEquals(1, POSTS.round(NEXT_MONDAY.plus(Duration.ofDays(1))), "what comes later waits for the next morning");
    }

    @Test
    void of_a_mail_for_several_periods_what_may_not_be_known_is_left_out_and_the_rest_is_mailed() throws Exception {
        choose(NoticeTopic.CONTACT, Pace.DAILY);
        choose(NoticeTopic.TEAM, Pace.WEEKLY);
        POSTS.world.happened(CaseEventKind.INVOLVEMENT_STARTED, POSTS.world.nursing);
        POSTS.world.at(NEXT_MONDAY.minus(Duration.ofHours(5))).happened(CaseEventKind.CONTACT_RECORDED, POSTS.world.nursing);
        POSTS.world.tell();
        choose(NoticeTopic.CONTACT, Pace.OFF);
        assertEquals(1, POSTS.round(NEXT_MONDAY));
        choose(NoticeTopic.TEAM, Pace.OFF);
        POSTS.world.at(NEXT_MONDAY.plus(Duration.ofHours(1)));
        assertEquals(0, POSTS.round(NEXT_MONDAY.plus(Duration.ofHours(1))));
    }

    @Test
    void several_things_at_once_are_one_mail_and_the_next_comes_minutes_later() throws Exception {
        POSTS.world.happened(CaseEventKind.INVOLVEMENT_STARTED, POSTS.world.nursing);
        POSTS.world.happened(CaseEventKind.LEAD_CHANGED, POSTS.world.nursing);
        POSTS.world.tell();
        assertEquals(1, POSTS.round(Days.NOW));
        POSTS.world.at(Days.NOW.plusSeconds(10)).happened(CaseEventKind.INVOLVEMENT_ENDED, POSTS.world.nursing);
        POSTS.world.tell();
        assertEquals(0, POSTS.round(Days.NOW.plusSeconds(10)));
        assertEquals(1, POSTS.round(Days.NOW.plus(Duration.ofMinutes(6))));
    }

    @Test
    void what_was_read_is_not_mailed() throws Exception {
        POSTS.joined();
        POSTS.world.change("update notice set read_at = at");
        assertEquals(0, POSTS.round(Days.NOW));
        assertEquals("1", POSTS.world.count("notice_mail where dropped_at is not null and recipient_id = '" + POSTS.world.lead.id() + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"withheld", "disputed", "recorded in error", "the reader left the team", "the reader must stay away", "protected", "the reader is no longer checked", "left"})
    void what_may_not_be_known_any_more_is_neither_mailed_nor_counted(String why) throws Exception {
        choose(NoticeTopic.TEAM, Pace.DAILY);
        POSTS.joined();
        assertEquals("1", POSTS.unread());
        forbid(why);
        assertEquals(0, POSTS.round(NEXT_MORNING));
        assertEquals(0, POSTS.received().size());
        if (!why.equals("left")) {
            assertEquals("0", POSTS.unread());
        }
    }

    @Test
    void of_what_was_forbidden_in_part_the_rest_is_mailed() throws Exception {
        choose(NoticeTopic.TEAM, Pace.DAILY);
        POSTS.joined();
        POSTS.world.happened(CaseEventKind.LEAD_GIVEN_UP, null);
        POSTS.world.tell();
        forbid("withheld");
        assertEquals(1, POSTS.round(NEXT_MORNING));
        assertEquals("1", POSTS.unread());
    }

    private void forbid(String why) {
        switch (why) {
            case "withheld" -> POSTS.world.change("""
                    insert into holder_decision (id, child_id, service_id, subject_id, decision, reason, legal_basis, decided_by, decided_at, review_on)
                    select gen_random_uuid(), i.child_id, t.service_id, i.child_id, 'WITHHOLD', 'R', 'L', i.practitioner_id, ?2, ?3
                      from involvement i join team t on t.id = i.team_id where i.id = ?1""", POSTS.world.nursing, Timestamp.from(Days.NOW), Date.valueOf(Days.TODAY.plusDays(90)));
            case "disputed" -> POSTS.world.change("update involvement set disputed_at = ?2 where id = ?1", POSTS.world.nursing, Timestamp.from(Days.NOW));
            case "recorded in error" -> POSTS.world.change("update involvement set recorded_in_error_at = ?2, disputed_at = ?2, ended_on = ?3 where id = ?1", POSTS.world.nursing,
                    Timestamp.from(Days.NOW), Date.valueOf(Days.TODAY));
            case "the reader left the team" -> POSTS.world.change("update involvement set lead = false, ended_on = ?2 where practitioner_id = ?1", POSTS.world.lead.id(),
                    Date.valueOf(Days.TODAY.minusDays(1)));
            case "the reader must stay away" -> POSTS.world.change("""
                    insert into conflict (id, practitioner_id, child_id, kind, declared_on) values (gen_random_uuid(), ?1, ?2, 'RELATIVE', ?3)""",
                    POSTS.world.lead.id(), POSTS.world.child, Date.valueOf(Days.TODAY));
            case "protected" -> POSTS.world.change("update child set record_protection = 'PROTECTED_PERSON' where id = ?1", POSTS.world.child);
            case "the reader is no longer checked" -> POSTS.world.change("update practitioner set checks_valid_to = ?2 where id = ?1", POSTS.world.lead.id(), Date.valueOf(Days.TODAY.minusDays(1)));
            default -> POSTS.world.change("update practitioner set left_on = ?2 where id = ?1", POSTS.world.lead.id(), Date.valueOf(Days.TODAY));
        }
    }

    @Test
    void a_server_that_dies_between_sending_and_saying_so_makes_one_mail_come_twice_known_by_its_number_and_no_news_twice() throws Exception {
        POSTS.joined();
        NoticeMail mail = POSTS.world.at(Days.NOW).outbox().take(Days.NOW, Days.TODAY).orElseThrow();
        MailVisits.sendAndDie(mail, Days.NOW, POSTS.port());
        assertEquals(0, POSTS.round(Days.NOW.plusSeconds(10)));
        assertEquals(1, POSTS.round(Days.NOW.plus(Duration.ofMinutes(5))));
        assertEquals(0, POSTS.round(Days.NOW.plus(Duration.ofDays(1))));
        assertEquals(List.of(POSTS.received().get(0).getMessageID()), List.of(POSTS.received().get(1).getMessageID()));
        assertEquals(List.of("INVOLVEMENT_STARTED"), POSTS.world.news(POSTS.world.lead));
        assertEquals(2, POSTS.received().stream().map(NoticeMailTest::secret).filter(secret -> POSTS.world.bean(StoppingMails.class).works(secret)).count());
    }

    @Test
    void whoever_follows_the_link_gets_no_more_mails_and_can_have_them_again() throws Exception {
        POSTS.joined();
        assertEquals(1, POSTS.round(Days.NOW));
        String secret = secret(POSTS.received().get(0));
        assertTrue(POSTS.world.committed(() -> POSTS.world.bean(StoppingMails.class).stop(secret)));
        assertFalse(POSTS.world.committed(() -> POSTS.world.bean(StoppingMails.class).stop("x" + secret)));
        POSTS.world.at(Days.NOW.plus(Duration.ofHours(1)));
        POSTS.joined();
        assertEquals(0, POSTS.round(POSTS.world.now()));
        assertEquals("2", POSTS.unread());
        POSTS.world.committed(() -> {
            POSTS.world.bean(StopLinks.class).goOn(POSTS.world.lead.id());
            return null;
        });
        POSTS.world.at(Days.NOW.plus(Duration.ofHours(2)));
        POSTS.joined();
        assertEquals(1, POSTS.round(POSTS.world.now()));
    }

    @Test
    void a_choice_acts_on_what_waits_already() throws Exception {
        choose(NoticeTopic.TEAM, Pace.DAILY);
        POSTS.joined();
        choose(NoticeTopic.TEAM, Pace.OFF);
        assertEquals(0, POSTS.round(NEXT_MORNING));
        assertEquals("1", POSTS.unread());
    }

    private void choose(NoticeTopic topic, Pace pace) {
        POSTS.world.committed(() -> {
            POSTS.world.bean(NoticeChoices.class).choose(POSTS.world.lead.id(), null, Map.of(topic, pace));
            return null;
        });
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
}
