package org.patchwork.alert.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Reach;
import org.patchwork.platform.control.Rows;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;
import org.postgresql.ds.PGSimpleDataSource;

/** Mails through a real SMTP server, from rows that are really committed. */
class MailRoundTest {

    private static final String PAGE = "https://patchwork.example/alert/alerts.xhtml";
    private static final MailSettings SETTINGS = new MailSettings(PAGE, "patchwork@patchwork.example", null, null);
    private static final Duration A_MOMENT = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(MailRound.class.getName());

    private static PGSimpleDataSource database;
    private static EntityManagerFactory unit;

    private final List<EntityManager> opened = new ArrayList<>();
    private GreenMail post;

    /** As the container does it: each of the procedures is a transaction. */
    private static final class Committing extends AlertMails {

        private Committing(EntityManager manager) {
            entities = manager;
        }

        @Override
        public Optional<DueMail> take(Instant now, LocalDate today) {
            return committed(() -> super.take(now, today));
        }

        @Override
        public void sent(DueMail mail, Instant at) {
            committed(() -> {
                super.sent(mail, at);
                return null;
            });
        }

        @Override
        public boolean refused(DueMail mail, Instant at) {
            return committed(() -> super.refused(mail, at));
        }

        private <T> T committed(Supplier<T> work) {
            entities.getTransaction().begin();
            entities.unwrap(Connection.class);
            T done = work.get();
            entities.getTransaction().commit();
            return done;
        }
    }

    @BeforeAll
    static void a_database_of_our_own() {
        LOG.setLevel(Level.OFF);
        database = TestDatabase.fresh("mails");
        unit = Entities.unitOn(database);
    }

    @AfterAll
    static void close() {
        LOG.setLevel(null);
        unit.close();
    }

    @BeforeEach
    void nobody_has_been_told() throws SQLException {
        run("delete from alert", "delete from account");
        post = postOn(0);
    }

    @AfterEach
    void stop() {
        post.stop();
        opened.forEach(EntityManager::close);
    }

    @Test
    void who_was_told_gets_one_mail_that_says_only_to_look() throws Exception {
        tell(account("eleanor@council.example"), Days.NOW);
        assertEquals(1, round(Days.NOW));
        MimeMessage mail = received().get(0);
        assertEquals("eleanor@council.example", mail.getAllRecipients()[0].toString());
        assertEquals("patchwork@patchwork.example", mail.getFrom()[0].toString());
        assertEquals("Something waits for you in Patchwork", mail.getSubject());
        assertEquals("Something waits for you in Patchwork. Sign in to see what it is:\n\n" + PAGE,
                mail.getContent().toString().replace("\r\n", "\n").strip());
        assertArrayEquals(new String[] {"en"}, mail.getContentLanguage());
        assertArrayEquals(new String[] {"auto-generated"}, mail.getHeader("Auto-Submitted"));
        assertEquals(Days.NOW, mail.getSentDate().toInstant());
        assertEquals(0, round(Days.NOW.plus(AlertMails.QUIET)));
        assertEquals(1, received().size());
    }

    @Test
    void a_practitioner_is_reached_at_the_address_in_the_directory() throws Exception {
        EntityManager entities = open();
        entities.getTransaction().begin();
        Examples some = new Examples(entities);
        Practitioner priya = some.aPractitioner("DSL", "SCHOOL");
        priya.reachAt(new Reach(null, null, "priya@school.example", null));
        some.anAccount("priya", priya);
        new Wiring(entities, Days.CLOCK).get(AlertPost.class).tell(List.of(priya.id()), AlertKind.GOVERNANCE_ALARM, UUID.randomUUID());
        entities.getTransaction().commit();
        assertEquals(1, round(Days.NOW));
        assertEquals("priya@school.example", received().get(0).getAllRecipients()[0].toString());
    }

    @Test
    void several_things_at_once_are_one_mail_and_the_next_comes_minutes_later() throws Exception {
        UUID account = account("eleanor@council.example");
        IntStream.range(0, 5).forEach(i -> tell(account, Days.NOW));
        assertEquals(1, round(Days.NOW));
        tell(account, Days.NOW.plus(A_MOMENT));
        assertEquals(0, round(Days.NOW.plus(A_MOMENT)));
        assertEquals(1, round(Days.NOW.plus(AlertMails.QUIET)));
        assertEquals("6 0", state());
    }

    @Test
    void nobody_is_mailed_who_has_read_it_or_left_or_has_no_address_nor_after_a_week() throws Exception {
        UUID reader = account("reader@council.example");
        tell(reader, Days.NOW);
        run("update alert set read_at = at");
        UUID closed = account("closed@council.example");
        tell(closed, Days.NOW);
        run("update account set disabled_at = now() where id = '" + closed + "'");
        tell(account(null), Days.NOW);
        tell(account("late@council.example"), Days.NOW.minus(AlertMails.TOO_OLD));
        assertEquals(0, round(Days.NOW));
        assertEquals(0, received().size());
    }

    @Test
    void a_mail_server_that_is_down_costs_nothing_but_time() throws Exception {
        tell(account("eleanor@council.example"), Days.NOW);
        int port = post.getSmtp().getPort();
        post.stop();
        assertThrows(MessagingException.class, () -> round(Days.NOW, port));
        assertEquals("0", state("mail_tries"));
        post = postOn(port);
        assertEquals(1, round(Days.NOW.plus(A_MOMENT)));
        assertEquals(1, received().size());
    }

    @Test
    void so_does_one_that_lets_nobody_in_and_one_that_says_nothing() throws Exception {
        tell(account("eleanor@council.example"), Days.NOW);
        for (String greeting : Arrays.asList("554 go away", null)) {
            try (BadMailServer bad = BadMailServer.that(line -> greeting)) {
                assertThrows(MessagingException.class, () -> round(Days.NOW, bad.port()));
            }
        }
        assertEquals(1, round(Days.NOW));
        assertEquals("1 0", state());
    }

    @Test
    void one_that_falls_silent_in_mid_mail_gets_it_again_later() throws Exception {
        tell(account("eleanor@council.example"), Days.NOW);
        try (BadMailServer slow = BadMailServer.that(line -> line.equals(BadMailServer.GREETING) ? "220 here" : line.startsWith("DATA") ? null : "250 ok")) {
            assertEquals(0, round(Days.NOW, slow.port()));
        }
        assertEquals(0, round(Days.NOW.plus(A_MOMENT)));
        assertEquals(1, round(Days.NOW.plus(AlertMails.QUIET)));
    }

    @Test
    void of_several_servers_at_once_each_mail_is_sent_by_one() throws Exception {
        for (int i = 0; i < 40; i++) {
            UUID account = account("officer" + i + "@council.example");
            tell(account, Days.NOW);
            tell(account, Days.NOW);
        }
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> rounds = servers.invokeAll(Collections.nCopies(4, () -> round(Days.NOW)));
            int sent = 0;
            for (Future<Integer> each : rounds) {
                sent += each.get();
            }
            assertEquals(40, sent);
        } finally {
            servers.shutdownNow();
        }
        assertEquals(40, received().stream().map(MailRoundTest::recipient).distinct().count());
        assertEquals(40, received().size());
        assertEquals("80 0", state());
    }

    @Test
    void a_server_that_dies_between_sending_and_saying_so_makes_one_mail_come_twice() throws Exception {
        tell(account("eleanor@council.example"), Days.NOW);
        DueMail mail = new Committing(open()).take(Days.NOW, Days.TODAY).orElseThrow();
        try (MailConnection connection = MailConnection.open(session(post.getSmtp().getPort()), SETTINGS)) {
            connection.send(mail, Days.NOW);
        }
        assertEquals(0, round(Days.NOW.plus(A_MOMENT)));
        assertEquals(1, round(Days.NOW.plus(AlertMails.QUIET)));
        assertEquals(0, round(Days.NOW.plus(Duration.ofDays(1))));
        assertEquals(2, received().size());
        assertEquals(received().get(0).getMessageID(), received().get(1).getMessageID(), "known again by its number");
    }

    @Test
    void an_address_that_is_refused_is_tried_ever_more_seldom_and_then_given_up_and_harms_nobody_else() throws Exception {
        tell(account("gone@council.example"), Days.NOW);
        tell(account("two..dots@council.example"), Days.NOW);
        List<Duration> tries = new ArrayList<>();
        try (BadMailServer picky = BadMailServer.that(MailRoundTest::knowsNobodyCalledGone)) {
            for (Duration later = Duration.ZERO; later.toHours() < 30; later = later.plusMinutes(5)) {
                String before = state("mail_tries");
                assertEquals(0, round(Days.NOW.plus(later), picky.port()));
                if (!before.equals(state("mail_tries"))) {
                    tries.add(later);
                }
            }
            tell(account("eleanor@council.example"), Days.NOW);
            assertEquals(1, round(Days.NOW, picky.port()));
        }
        assertEquals(List.of(0L, 5L, 15L, 35L, 75L, 155L, 315L, 635L), tries.stream().map(Duration::toMinutes).toList());
        assertEquals("1 2", state());
    }

    @Test
    void no_mail_names_anybody_or_anything() throws Exception {
        UUID account = account("e.t@council.example");
        for (AlertKind kind : AlertKind.values()) {
            tell(account, kind, Days.NOW);
        }
        List<String> canaries = new ArrayList<>(Arrays.stream(AlertKind.values()).map(Enum::name).toList());
        canaries.addAll(List.of("Amina", "Khan", "Eleanor", "CAMHS", "GOVERNANCE"));
        Rows.of(open(), "select cast(about as text) as about, cast(id as text) as id, cast(account_id as text) as account from alert")
                .forEach(row -> canaries.addAll(List.of(row.text("about"), row.text("id"), row.text("account"))));
        assertEquals(1, round(Days.NOW));
        String raw = GreenMailUtil.getWholeMessage(received().get(0));
        assertTrue(raw.contains("e.t@council.example"));
        canaries.forEach(canary -> assertFalse(raw.toLowerCase().contains(canary.toLowerCase()), canary));
    }

    private static String knowsNobodyCalledGone(String line) {
        if (line.equals(BadMailServer.GREETING)) {
            return "220 here";
        }
        if (line.equals("DATA")) {
            return "354 go on";
        }
        boolean command = line.matches("(EHLO|HELO|MAIL|RCPT|RSET|NOOP|QUIT).*") || line.equals(".");
        return !command ? null : line.contains("gone@") ? "550 no such person" : "250 ok";
    }

    private static GreenMail postOn(int port) {
        GreenMail post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        return post;
    }

    private List<MimeMessage> received() {
        return List.of(post.getReceivedMessages());
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private int round(Instant now) throws MessagingException {
        return round(now, post.getSmtp().getPort());
    }

    private int round(Instant now, int port) throws MessagingException {
        MailRound round = new MailRound();
        round.clock = Clock.fixed(now, Days.ZONE);
        return round.run(List.of(new Committing(open())), session(port), SETTINGS, () -> true);
    }

    private static Session session(int port) {
        Properties mail = new Properties();
        mail.setProperty("mail.smtp.host", "127.0.0.1");
        mail.setProperty("mail.smtp.port", String.valueOf(port));
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            mail.setProperty("mail.smtp." + limit, "700");
        }
        return Session.getInstance(mail);
    }

    private synchronized EntityManager open() {
        EntityManager entities = unit.createEntityManager();
        opened.add(entities);
        return entities;
    }

    private UUID account(String address) throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into account (id, username, password_hash, display_name, email) values ('%s', 'u%s', 'x', 'Eleanor Thorpe', %s)"
                .formatted(id, id, address == null ? "null" : "'" + address + "'"));
        return id;
    }

    private void tell(UUID account, Instant at) {
        tell(account, AlertKind.GOVERNANCE_ALARM, at);
    }

    private void tell(UUID account, AlertKind kind, Instant at) {
        try {
            run("insert into alert (id, account_id, kind, about, at, mail_due_at) values (gen_random_uuid(), '%s', '%s', gen_random_uuid(), '%s', '%s')"
                    .formatted(account, kind, at, at));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** How many alerts are mailed, and how many given up. */
    private String state() {
        return state("count(mailed_at) || ' ' || count(mail_parked_at)");
    }

    private String state(String what) {
        String sql = what.startsWith("count") ? what : "coalesce(sum(" + what + "), 0)";
        return Rows.of(open(), "select cast(" + sql + " as text) as state from alert").get(0).text("state");
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
