package org.patchwork.alert.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.testing.AtOnce;
import org.patchwork.testing.Days;

/** Mails when a mail server or one of our own is down, slow or refusing: none is lost, and nobody else waits. */
class MailTroubleTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    @RegisterExtension
    static final AlertPosts POSTS = new AlertPosts("mail_trouble");

    @Test
    void a_mail_server_that_is_down_costs_nothing_but_time() throws Exception {
        POSTS.tell(POSTS.account("eleanor@council.example"), Days.NOW);
        int port = POSTS.port();
        POSTS.shutPost();
        assertThrows(MessagingException.class, () -> POSTS.round(Days.NOW, port));
        assertEquals("0", POSTS.state("mail_tries"));
        POSTS.openPost(port);
        assertEquals(1, POSTS.round(Days.NOW.plus(A_MOMENT)));
        assertEquals(1, POSTS.received().size());
    }

    @Test
    void so_does_one_that_lets_nobody_in_and_one_that_says_nothing() throws Exception {
        POSTS.tell(POSTS.account("eleanor@council.example"), Days.NOW);
        for (String greeting : Arrays.asList("554 go away", null)) {
            try (BadMailServer bad = BadMailServer.that(line -> greeting)) {
                assertThrows(MessagingException.class, () -> POSTS.round(Days.NOW, bad.port()));
            }
        }
        assertEquals(1, POSTS.round(Days.NOW));
        assertEquals("1 0", POSTS.state());
    }

    @Test
    void one_that_falls_silent_in_mid_mail_gets_it_again_later() throws Exception {
        POSTS.tell(POSTS.account("eleanor@council.example"), Days.NOW);
        try (BadMailServer slow = BadMailServer.that(line -> line.equals(BadMailServer.GREETING) ? "220 here" : line.startsWith("DATA") ? null : "250 ok")) {
            assertEquals(0, POSTS.round(Days.NOW, slow.port()));
        }
        assertEquals(0, POSTS.round(Days.NOW.plus(A_MOMENT)));
        assertEquals(1, POSTS.round(Days.NOW.plus(AlertMails.QUIET)));
    }

    @Test
    void of_several_servers_at_once_each_mail_is_sent_by_one() throws Exception {
        for (int i = 0; i < 40; i++) {
            UUID account = POSTS.account("officer" + i + "@council.example");
            POSTS.tell(account, Days.NOW);
            POSTS.tell(account, Days.NOW);
        }
        Callable<String> server = () -> String.valueOf(POSTS.round(Days.NOW));
        List<String> sent = AtOnce.outcomes(server, server, server, server);
        assertEquals(40, sent.stream().mapToInt(Integer::parseInt).sum());
        assertEquals(40, POSTS.received().stream().map(MailVisits::recipient).distinct().count());
        assertEquals(40, POSTS.received().size());
        assertEquals("80 0", POSTS.state());
    }

    @Test
    void a_server_that_dies_between_sending_and_saying_so_makes_one_mail_come_twice() throws Exception {
        POSTS.tell(POSTS.account("eleanor@council.example"), Days.NOW);
        DueMail mail = POSTS.box().take(Days.NOW, Days.TODAY).orElseThrow();
        MailVisits.sendAndDie(mail, Days.NOW, POSTS.port());
        assertEquals(0, POSTS.round(Days.NOW.plus(A_MOMENT)));
        assertEquals(1, POSTS.round(Days.NOW.plus(AlertMails.QUIET)));
        assertEquals(0, POSTS.round(Days.NOW.plus(Duration.ofDays(1))));
        assertEquals(2, POSTS.received().size());
        assertEquals(POSTS.received().get(0).getMessageID(), POSTS.received().get(1).getMessageID(), "known again by its number");
    }

    @Test
    void an_address_that_is_refused_is_tried_ever_more_seldom_and_then_given_up_and_harms_nobody_else() throws Exception {
        POSTS.tell(POSTS.account("gone@council.example"), Days.NOW);
        POSTS.tell(POSTS.account("two..dots@council.example"), Days.NOW);
        List<Duration> tries = new ArrayList<>();
        try (BadMailServer picky = BadMailServer.that(MailTroubleTest::knowsNobodyCalledGone)) {
            for (Duration later = Duration.ZERO; later.toHours() < 30; later = later.plusMinutes(5)) {
                String before = POSTS.state("mail_tries");
                assertEquals(0, POSTS.round(Days.NOW.plus(later), picky.port()));
                if (!before.equals(POSTS.state("mail_tries"))) {
                    tries.add(later);
                }
            }
            POSTS.tell(POSTS.account("eleanor@council.example"), Days.NOW);
            assertEquals(1, POSTS.round(Days.NOW, picky.port()));
        }
        assertEquals(List.of(0L, 5L, 15L, 35L, 75L, 155L, 315L, 635L), tries.stream().map(Duration::toMinutes).toList());
        assertEquals("1 2", POSTS.state());
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
}
