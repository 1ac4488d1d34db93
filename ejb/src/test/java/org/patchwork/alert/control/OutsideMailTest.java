package org.patchwork.alert.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.platform.control.Rows;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;

/** Mails to people without an account, through a real SMTP server. */
class OutsideMailTest {

    private static final MailSettings SETTINGS = new MailSettings("https://patchwork.example/alert/alerts.xhtml", "patchwork@patchwork.example", null, null);
    private static final String WELCOME = "joining/welcome.xhtml";
    private static final Pattern LINK = Pattern.compile("https://patchwork\\.example/joining/welcome\\.xhtml\\?link=([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])");
    private static final Instant UNTIL = Days.NOW.plus(Duration.ofDays(14));
    private static final Logger LOG = Logger.getLogger(MailRound.class.getName());

    private static EntityManagerFactory unit;

    private EntityManager entities;
    private GreenMail post;

    @BeforeAll
    static void a_database_of_our_own() {
        LOG.setLevel(Level.OFF);
        unit = Entities.unitOn(TestDatabase.fresh("outside_mails"));
    }

    @AfterAll
    static void close() {
        LOG.setLevel(null);
        unit.close();
    }

    @BeforeEach
    void nothing_was_written() {
        entities = unit.createEntityManager();
        entities.getTransaction().begin();
        entities.createNativeQuery("delete from outside_mail").executeUpdate();
        post = MailVisits.postOn(0);
    }

    @AfterEach
    void stop() {
        post.stop();
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void the_mail_names_nobody_and_nothing_and_its_link_leads_to_what_was_asked() throws Exception {
        UUID mail = write("amy.outside@school.example");
        assertEquals(1, round(Days.NOW));
        MimeMessage received = received().get(0);
        assertEquals("amy.outside@school.example", received.getAllRecipients()[0].toString());
        assertEquals("You are invited to Patchwork", received.getSubject());
        assertEquals("auto-generated", received.getHeader("Auto-Submitted")[0]);
        String raw = GreenMailUtil.getWholeMessage(received);
        for (String canary : List.of("Amina", "Khan", "Priya", "Shah", "CAMHS", mail.toString())) {
            assertFalse(raw.contains(canary), canary);
        }
        assertTrue(words(received).contains("30 March 2026"), words(received));
        assertEquals(Optional.of(mail), post().open(secretIn(received)));
        assertEquals(0, round(Days.NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void the_secret_is_kept_nowhere() throws Exception {
        write("amy.outside@school.example");
        round(Days.NOW);
        String secret = secretIn(received().get(0));
        String row = Rows.of(entities, "select cast(m as text) as row from outside_mail m").get(0).text("row");
        assertFalse(row.contains(secret), row);
        assertTrue(row.contains(LinkSecret.hashOf(secret)));
    }

    @Test
    void used_or_withdrawn_or_too_old_the_link_is_dead() throws Exception {
        UUID used = write("one@school.example");
        UUID withdrawn = write("two@school.example");
        write("three@school.example");
        assertEquals(3, round(Days.NOW));
        List<String> secrets = received().stream().map(OutsideMailTest::secretIn).toList();
        post().use(used);
        post().withdraw(withdrawn);
        assertEquals(1, secrets.stream().filter(secret -> post().open(secret).isPresent()).count());
        assertEquals(0, secrets.stream().filter(secret -> at(UNTIL).open(secret).isPresent()).count());
    }

    @Test
    void what_was_withdrawn_or_is_too_old_is_not_sent() throws Exception {
        post().withdraw(write("two@school.example"));
        write("three@school.example");
        assertEquals(0, round(UNTIL));
        assertEquals(0, received().size());
    }

    @Test
    void a_refused_one_is_tried_again_with_another_link_and_then_given_up() throws Exception {
        write("gone@school.example");
        String first;
        try (BadMailServer picky = BadMailServer.that(BadMailServer::refusesEverybody)) {
            assertEquals(0, round(Days.NOW, picky.port()));
            first = state();
            assertEquals(0, round(Days.NOW.plus(Duration.ofMinutes(1)), picky.port()));
            assertEquals(first, state());
            assertEquals(0, round(Days.NOW.plus(AlertMails.QUIET), picky.port()));
            assertFalse(first.equals(state()));
            for (int hour = 1; hour < 30; hour++) {
                round(Days.NOW.plus(Duration.ofHours(hour)), picky.port());
            }
        }
        assertEquals(1, Rows.of(entities, "select 1 as one from outside_mail where mail_parked_at is not null and mail_tries = 8").size());
        assertEquals(0, round(Days.NOW.plus(Duration.ofDays(3))));
    }

    private String state() {
        return Rows.of(entities, "select link_hash from outside_mail").get(0).text("link_hash");
    }

    private UUID write(String address) {
        return post().write(address, WELCOME, UNTIL);
    }

    private OutsidePost post() {
        return at(Days.NOW);
    }

    private OutsidePost at(Instant now) {
        return new Wiring(entities, Clock.fixed(now, Days.ZONE)).get(OutsidePost.class);
    }

    private List<MimeMessage> received() {
        return List.of(post.getReceivedMessages());
    }

    private static String words(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String secretIn(MimeMessage mail) {
        Matcher link = LINK.matcher(words(mail));
        assertTrue(link.find(), words(mail));
        return link.group(1);
    }

    private int round(Instant now) throws MessagingException {
        return round(now, post.getSmtp().getPort());
    }

    private int round(Instant now, int port) throws MessagingException {
        MailRound round = new MailRound();
        round.clock = Clock.fixed(now, Days.ZONE);
        OutsideMails box = new OutsideMails();
        box.entities = entities;
        Properties mail = new Properties();
        mail.setProperty("mail.smtp.host", "127.0.0.1");
        mail.setProperty("mail.smtp.port", String.valueOf(port));
        mail.setProperty("mail.smtp.timeout", "5000");
        return round.run(List.of(box), Session.getInstance(mail), SETTINGS, () -> true);
    }
}
