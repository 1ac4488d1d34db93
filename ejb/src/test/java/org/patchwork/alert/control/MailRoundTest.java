package org.patchwork.alert.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Reach;
import org.patchwork.platform.control.Rows;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

/** Mails through a real SMTP server, from rows that are really committed. */
class MailRoundTest {

    private static final String PAGE = "https://patchwork.example/alert/alerts.xhtml";
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    @RegisterExtension
    static final AlertPosts POSTS = new AlertPosts("mails");

    @Test
    void who_was_told_gets_one_mail_that_says_only_to_look() throws Exception {
        POSTS.tell(POSTS.account("eleanor@council.example"), Days.NOW);
        assertEquals(1, POSTS.round(Days.NOW));
        MimeMessage mail = POSTS.received().get(0);
        assertEquals("eleanor@council.example", mail.getAllRecipients()[0].toString());
        assertEquals("patchwork@patchwork.example", mail.getFrom()[0].toString());
        assertEquals("Something waits for you in Patchwork", mail.getSubject());
        assertEquals("Something waits for you in Patchwork. Sign in to see what it is:\n\n" + PAGE,
                mail.getContent().toString().replace("\r\n", "\n").strip());
        assertArrayEquals(new String[] {"en"}, mail.getContentLanguage());
        assertArrayEquals(new String[] {"auto-generated"}, mail.getHeader("Auto-Submitted"));
        assertEquals(Days.NOW, mail.getSentDate().toInstant());
        assertEquals(0, POSTS.round(Days.NOW.plus(AlertMails.QUIET)));
        assertEquals(1, POSTS.received().size());
    }

    @Test
    void a_practitioner_is_reached_at_the_address_in_the_directory() throws Exception {
        EntityManager entities = POSTS.open();
        entities.getTransaction().begin();
        Examples some = new Examples(entities);
        Practitioner priya = some.aPractitioner("DSL", "SCHOOL");
        priya.reachAt(new Reach(null, null, "priya@school.example", null));
        some.anAccount("priya", priya);
        new Wiring(entities, Days.CLOCK).get(AlertPost.class).tell(List.of(priya.id()), AlertKind.GOVERNANCE_ALARM, UUID.randomUUID());
        entities.getTransaction().commit();
        assertEquals(1, POSTS.round(Days.NOW));
        assertEquals("priya@school.example", POSTS.received().get(0).getAllRecipients()[0].toString());
    }

    @Test
    void several_things_at_once_are_one_mail_and_the_next_comes_minutes_later() throws Exception {
        UUID account = POSTS.account("eleanor@council.example");
        IntStream.range(0, 5).forEach(i -> POSTS.tell(account, Days.NOW));
        assertEquals(1, POSTS.round(Days.NOW));
        POSTS.tell(account, Days.NOW.plus(A_MOMENT));
        assertEquals(0, POSTS.round(Days.NOW.plus(A_MOMENT)));
        assertEquals(1, POSTS.round(Days.NOW.plus(AlertMails.QUIET)));
        assertEquals("6 0", POSTS.state());
    }

    @Test
    void nobody_is_mailed_who_has_read_it_or_left_or_has_no_address_nor_after_a_week() throws Exception {
        UUID reader = POSTS.account("reader@council.example");
        POSTS.tell(reader, Days.NOW);
        POSTS.run("update alert set read_at = at");
        UUID closed = POSTS.account("closed@council.example");
        POSTS.tell(closed, Days.NOW);
        POSTS.run("update account set disabled_at = now() where id = '" + closed + "'");
        POSTS.tell(POSTS.account(null), Days.NOW);
        POSTS.tell(POSTS.account("late@council.example"), Days.NOW.minus(AlertMails.TOO_OLD));
        assertEquals(0, POSTS.round(Days.NOW));
        assertEquals(0, POSTS.received().size());
    }

    @Test
    void no_mail_names_anybody_or_anything() throws Exception {
        UUID account = POSTS.account("e.t@council.example");
        for (AlertKind kind : AlertKind.values()) {
            POSTS.tell(account, kind, Days.NOW);
        }
        List<String> canaries = new ArrayList<>(Arrays.stream(AlertKind.values()).map(Enum::name).toList());
        canaries.addAll(List.of("Amina", "Khan", "Eleanor", "CAMHS", "GOVERNANCE"));
        Rows.of(POSTS.open(), "select cast(about as text) as about, cast(id as text) as id, cast(account_id as text) as account from alert")
                .forEach(row -> canaries.addAll(List.of(row.text("about"), row.text("id"), row.text("account"))));
        assertEquals(1, POSTS.round(Days.NOW));
        String raw = GreenMailUtil.getWholeMessage(POSTS.received().get(0));
        assertTrue(raw.contains("e.t@council.example"));
        canaries.forEach(canary -> assertFalse(raw.toLowerCase().contains(canary.toLowerCase()), canary));
    }
}
