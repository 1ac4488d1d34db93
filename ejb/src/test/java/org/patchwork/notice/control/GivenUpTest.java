package org.patchwork.notice.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.alert.control.AlertMails;
import org.patchwork.alert.control.GivenUp;
import org.patchwork.alert.control.GivenUp.Parked;
import org.patchwork.alert.control.OutsideMails;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** What operations see of what was given up in each place, and what becomes of it when they try it again or let it go. */
class GivenUpTest {

    private static final Instant EARLIER = Days.NOW.minus(Duration.ofHours(2));

    @RegisterExtension
    final Entities entities = new Entities();

    @Test
    void mails_about_alerts_are_given_up_for_each_account() {
        UUID one = anAccount();
        UUID other = anAccount();
        for (UUID account : List.of(one, one, other)) {
            write("""
                    insert into alert (id, account_id, kind, about, at, mail_due_at, mail_tries, mail_tried_at, mail_parked_at)
                    values (gen_random_uuid(), ?1, 'GOVERNANCE_ALARM', gen_random_uuid(), ?2, ?2, 8, ?2, ?3)""", account, at(EARLIER), at(parkedAt(account == one)));
        }
        GivenUp place = place(AlertMails.class);
        assertEquals(List.of(new Parked(one, one, null, 8, EARLIER), new Parked(other, other, null, 8, Days.NOW)), place.parked());
        settle(place, one, other);
        assertEquals(List.of("0 now", "0 now"), rows("alert where account_id = ?1 and mail_parked_at is null", "mail_tries", "mail_due_at", one));
        assertEquals(List.of("8 never"), rows("alert where account_id = ?1 and mail_parked_at is null", "mail_tries", "mail_due_at", other));
    }

    @Test
    void mails_to_people_outside_are_withdrawn_when_they_are_let_go() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (UUID mail : List.of(one, other)) {
            write("""
                    insert into outside_mail (id, address, page, works_until, link_hash, mail_due_at, mail_tries, mail_tried_at, mail_parked_at)
                    values (?1, 'amy@school.example', 'joining/welcome.xhtml', ?2, md5(?4) || md5(?4), ?2, 8, ?2, ?3)""", mail, at(EARLIER),
                    at(parkedAt(mail == one)), mail.toString());
        }
        GivenUp place = place(OutsideMails.class);
        assertEquals(List.of(new Parked(one, null, null, 8, EARLIER), new Parked(other, null, null, 8, Days.NOW)), place.parked());
        settle(place, one, other);
        assertEquals(List.of("0 now"), rows("outside_mail where id = ?1 and mail_parked_at is null and withdrawn_at is null", "mail_tries", "mail_due_at", one));
        assertEquals(List.of("8 now"), rows("outside_mail where id = ?1 and mail_parked_at is null", "mail_tries", "withdrawn_at", other));
    }

    @Test
    void mails_about_news_are_dropped_when_they_are_let_go_and_never_filled_again() {
        Examples some = new Examples(entities.manager());
        Practitioner reader = some.aPractitioner("DSL", "SCHOOL");
        Practitioner stranger = some.aPractitioner("DSL", "SCHOOL");
        UUID account = some.anAccount("reader", reader).id();
        entities.flushAndForget();
        UUID one = aMail(reader, EARLIER);
        UUID other = aMail(stranger, Days.NOW);
        GivenUp place = place(NoticeMails.class);
        assertEquals(List.of(new Parked(one, account, null, 8, EARLIER), new Parked(other, null, null, 8, Days.NOW)), place.parked());
        settle(place, one, other);
        assertEquals(List.of("1 now"), rows("notice_mail where id = ?1 and mail_parked_at is null and dropped_at is null", "mail_tries", "mail_due_at", one));
        assertEquals(List.of("8 now"), rows("notice_mail where id = ?1 and mail_parked_at is null", "mail_tries", "dropped_at", other));
    }

    @Test
    void events_count_as_told_when_they_are_let_go() {
        UUID child = new Examples(entities.manager()).aChild().id();
        entities.flushAndForget();
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (UUID event : List.of(one, other)) {
            write("insert into case_event (id, child_id, kind, at, due_at, tries, parked_at) values (?1, ?4, 'LEAD_CHANGED', ?2, ?2, 8, ?3)", event, at(EARLIER),
                    at(parkedAt(event == one)), child);
        }
        GivenUp place = place(EventQueue.class);
        assertEquals(List.of(new Parked(one, null, "LEAD_CHANGED", 8, EARLIER), new Parked(other, null, "LEAD_CHANGED", 8, Days.NOW)), place.parked());
        settle(place, one, other);
        assertEquals(List.of("0 now"), rows("case_event where id = ?1 and parked_at is null and told_at is null", "tries", "due_at", one));
        assertEquals(List.of("8 now"), rows("case_event where id = ?1 and parked_at is null", "tries", "told_at", other));
    }

    @Test
    void what_a_slower_try_has_done_is_not_given_up() {
        Examples some = new Examples(entities.manager());
        Practitioner reader = some.aPractitioner("DSL", "SCHOOL");
        UUID account = some.anAccount("reader", reader).id();
        entities.flushAndForget();
        UUID mail = aMail(reader, null);
        NoticeMail last = new NoticeMail(mail, account, "amy@school.example", Locale.UK, "secret");
        NoticeMails place = (NoticeMails) place(NoticeMails.class);
        place.sent(last, EARLIER);
        assertFalse(place.refused(last, Days.NOW));
        assertEquals(List.of(), place.parked());
    }

    /** Tries the one again and lets the other go, each once. */
    private static void settle(GivenUp place, UUID again, UUID gone) {
        assertTrue(place.retry(again, Days.NOW));
        assertTrue(place.giveUp(gone, Days.NOW));
        for (UUID each : List.of(again, gone)) {
            assertFalse(place.retry(each, Days.NOW));
            assertFalse(place.giveUp(each, Days.NOW));
        }
        assertEquals(List.of(), place.parked());
    }

    private GivenUp place(Class<? extends GivenUp> type) {
        return new Wiring(entities.manager(), Days.CLOCK).with(PolicyInForce.class, Shipped.policy()).get(type);
    }

    private UUID anAccount() {
        UUID id = UUID.randomUUID();
        write("insert into account (id, username, password_hash, display_name) values (?1, ?2, 'x', 'Eleanor Thorpe')", id, "u" + id);
        return id;
    }

    private UUID aMail(Practitioner reader, Instant parked) {
        UUID id = UUID.randomUUID();
        write("""
                insert into notice_mail (id, recipient_id, pace, mail_due_at, mail_tries, mail_tried_at, mail_parked_at)
                values (?1, ?2, 'DAILY', ?3, 8, ?3, ?4)""", id, reader.id(), at(EARLIER), at(parked));
        return id;
    }

    private static Instant parkedAt(boolean first) {
        return first ? EARLIER : Days.NOW;
    }

    private List<String> rows(String of, String tries, String moment, UUID id) {
        return Rows.of(entities.manager(), "select %s as tries, %s as moment from %s".formatted(tries, moment, of), id).stream()
                .map(row -> row.number("tries") + (row.instant("moment") == null ? " never" : row.instant("moment").equals(Days.NOW) ? " now" : " else")).toList();
    }

    private void write(String sql, Object... values) {
        var query = entities.manager().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    private static Timestamp at(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
