package org.patchwork.notice.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.alert.control.BadMailServer;
import org.patchwork.alert.control.MailVisits;
import org.patchwork.testing.Days;

/** Mails about news when a mail server is down, silent or refusing, and when there are many. */
class NoticeMailTroubleTest {

    @RegisterExtension
    static final NoticePosts POSTS = new NoticePosts("notice_mail_trouble");

    @Test
    void a_mail_server_that_is_down_for_two_hours_costs_nothing_but_time() throws Exception {
        POSTS.joined();
        int port = POSTS.port();
        POSTS.shutPost();
        for (int minutes = 0; minutes <= 120; minutes += 10) {
            Instant then = Days.NOW.plus(Duration.ofMinutes(minutes));
            assertThrows(MessagingException.class, () -> POSTS.round(then, port));
        }
        assertEquals("0", POSTS.world.texts("select cast(sum(mail_tries) as text) as text from notice_mail").get(0));
        POSTS.openPost(port);
        assertEquals(1, POSTS.round(Days.NOW.plus(Duration.ofHours(2))));
        assertEquals(0, POSTS.round(Days.NOW.plus(Duration.ofHours(3))));
        assertEquals(1, POSTS.received().size());
    }

    @Test
    void one_that_is_silent_in_mid_mail_gets_it_again_later() throws Exception {
        POSTS.joined();
        try (BadMailServer slow = BadMailServer.that(line -> line.equals(BadMailServer.GREETING) ? "220 here" : line.startsWith("DATA") ? null : "250 ok")) {
            assertEquals(0, POSTS.round(Days.NOW, slow.port()));
        }
        assertEquals(0, POSTS.round(Days.NOW.plusSeconds(10)));
        assertEquals(1, POSTS.round(Days.NOW.plus(Duration.ofMinutes(5))));
    }

    @Test
    void one_that_refuses_is_given_up_after_eight_tries_shown_to_operations_and_tried_again_when_they_say_so() throws Exception {
        POSTS.joined();
        try (BadMailServer picky = BadMailServer.that(BadMailServer::refusesEverybody)) {
            for (int hour = 0; hour < 40; hour++) {
                assertEquals(0, POSTS.round(Days.NOW.plus(Duration.ofHours(hour)), picky.port()));
            }
        }
        Instant later = Days.NOW.plus(Duration.ofDays(2));
        assertEquals(0, POSTS.round(later));
        NoticeMails outbox = POSTS.world.bean(NoticeMails.class);
        assertEquals(List.of(8), outbox.parked().stream().map(one -> one.tries()).toList());
        assertTrue(POSTS.world.committed(() -> outbox.retry(outbox.parked().get(0).id(), later)));
        assertEquals(1, POSTS.round(later));
    }

    @Test
    void of_three_hundred_people_each_gets_one() throws Exception {
        POSTS.world.change("""
                insert into practitioner (id, team_id, given_name, family_name, role_code, email, training_valid_to, checks_valid_to)
                select gen_random_uuid(), team_id, 'N', 'N' || n, role_code, 'n' || n || '@agency.example', training_valid_to, checks_valid_to
                  from practitioner, generate_series(1, 300) n where practitioner.id = ?1""", POSTS.world.nurse.id());
        POSTS.world.change("""
                insert into account (id, username, password_hash, display_name, practitioner_id, code_accepted_at)
                select gen_random_uuid(), email || ?1, 'x', 'N', id, ?2 from practitioner where given_name = 'N'""", POSTS.world.child.toString(), Timestamp.from(Days.NOW));
        POSTS.world.change("insert into account_role select id, 'PRACTITIONER' from account where display_name = 'N' and not exists (select from account_role r where r.account_id = account.id)");
        POSTS.world.change("""
                insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, recorded_at)
                select gen_random_uuid(), ?1, id, team_id, role_code, ?2, ?3 from practitioner where given_name = 'N'""", POSTS.world.child,
                Date.valueOf(Days.TODAY.minusDays(9)), Timestamp.from(Days.NOW));
        POSTS.joined();
        assertEquals(301, POSTS.round(Days.NOW));
        assertEquals(301, POSTS.received().stream().map(MailVisits::recipient).distinct().count());
        assertEquals(0, POSTS.round(Days.NOW.plus(Duration.ofDays(1))));
    }
}
