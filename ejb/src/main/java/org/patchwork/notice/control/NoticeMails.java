package org.patchwork.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.alert.control.Outbox;
import org.patchwork.alert.control.Tries;
import org.patchwork.notice.boundary.Pace;
import org.patchwork.notice.control.NoticeBook.Entry;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.control.CaseSight;
import org.patchwork.sharing.control.Telling;

/**
 * The mails about news, one for each person and period, and one for all periods that end together. When one is due it is decided again, of
 * everything that it would tell of, whether its reader may know; what may not be known is held back, and a mail with nothing left is never
 * sent. As to how often, the same holds as of {@link org.patchwork.alert.control.AlertMails}: never lost, and twice only when a server is killed in mid-sending.
 */
@ApplicationScoped
public class NoticeMails implements Outbox<NoticeMail> {

    private static final Tries TRIES = Tries.ofMails("notice_mail", "id");
    private static final Duration TOO_OLD = Duration.ofDays(7);

    /** The mail that is still to be filled, or a new one. */
    private static final String OPEN = """
            insert into notice_mail (id, recipient_id, pace, mail_due_at) values (gen_random_uuid(), cast(?1 as uuid), ?2, cast(?3 as timestamptz))
            on conflict (recipient_id, pace) where mail_tries = 0 and dropped_at is null do update set pace = excluded.pace
            returning id
            """;

    /** ?1 now, ?2 the moment before which a mail is too old, ?3 the day, ?4 since when no other mail may have been tried. */
    private static final String DUE = """
              from notice_mail m
              join practitioner p on p.id = m.recipient_id
              join account a on a.practitioner_id = p.id and a.disabled_at is null
             where m.mailed_at is null and m.mail_parked_at is null and m.dropped_at is null
               and m.mail_due_at <= cast(?1 as timestamptz) and m.mail_due_at > cast(?2 as timestamptz)
               and (p.left_on is null or p.left_on > cast(?3 as date))
               and coalesce(p.email, a.email) is not null
               and not exists (select from notice_mail y where y.recipient_id = m.recipient_id and y.id <> m.id
                                  and y.mail_tried_at > cast(?4 as timestamptz))
            """;
    private static final String WAITING = "select exists (select " + DUE + ") as mail_waits";
    private static final String NEXT = "select m.id, m.recipient_id, a.id as account_id, coalesce(p.email, a.email) as address, a.language " + DUE
            + " order by m.mail_due_at, a.id limit 1 for no key update of m skip locked";
    private static final String TAKE = """
            update notice_mail
               set mail_tries = mail_tries + 1, mail_tried_at = cast(?2 as timestamptz),
                   mail_due_at = cast(?2 as timestamptz) + least(%d * power(2, mail_tries), %d) * interval '1 second'
             where id = cast(?1 as uuid)
            """.formatted(QUIET.toSeconds(), LONGEST_PAUSE.toSeconds());
    private static final String DROPPED = "dropped_at = cast(?2 as timestamptz)";
    private static final String DROP = "update notice_mail set mail_parked_at = null, " + DROPPED + " where id = cast(?1 as uuid)";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    NoticeBook book;

    @Inject
    NoticeChoices choices;

    @Inject
    StopLinks links;

    @Inject
    Telling telling;

    @Inject
    Clock clock;

    /** @return the mail of that period in which the news is to be mentioned */
    UUID open(UUID reader, Pace pace) {
        Instant due = pace.due(clock.instant(), clock.getZone());
        return Rows.of(entities, OPEN, reader, pace.name(), Timestamp.from(due)).get(0).id("id");
    }

    @Override
    public String name() {
        return "NOTICE";
    }

    @Override
    public boolean waiting(Instant now, LocalDate today) {
        return Rows.of(entities, WAITING, Timestamp.from(now), Timestamp.from(now.minus(TOO_OLD)), today, Timestamp.from(now.minus(QUIET)))
                .get(0).flag("mail_waits");
    }

    @Override
    @Transactional
    public Optional<NoticeMail> take(Instant now, LocalDate today) {
        Optional<Row> next = next(now, today);
        while (next.isPresent()) {
            UUID mail = next.get().id("id");
            book.gather(mail, next.get().id("recipient_id"), now);
            if (stillToTell(mail, next.get().id("recipient_id"), now)) {
                write(TAKE, mail, now);
                return Optional.of(mail(next.get()));
            }
            write(DROP, mail, now);
            next = next(now, today);
        }
        return Optional.empty();
    }

    private Optional<Row> next(Instant now, LocalDate today) {
        return Rows.of(entities, NEXT, Timestamp.from(now), Timestamp.from(now.minus(TOO_OLD)), today, Timestamp.from(now.minus(QUIET)))
                .stream().findFirst();
    }

    /** Decides again; what the reader may not know, or wants no mail about any more, is taken off the mail. */
    private boolean stillToTell(UUID mail, UUID reader, Instant now) {
        List<Entry> entries = book.ofMail(mail);
        if (entries.isEmpty() || links.stopped(reader)) {
            return false;
        }
        CaseSight sight = telling.of(entries.stream().map(Entry::child).distinct().toList(), List.of(reader));
        NoticeChoices.Chosen chosen = choices.of(List.of(reader));
        List<Entry> known = entries.stream().filter(entry -> sight.mayKnow(reader, entry.child(), entry.involvement())).toList();
        List<Entry> left = known.stream().filter(entry -> chosen.of(reader, entry.child(), entry.kind()) != Pace.OFF).toList();
        book.holdBack(entries.stream().filter(entry -> !known.contains(entry) && !entry.heldBack()).map(Entry::id).toList(), now);
        book.giveOut(known.stream().filter(Entry::heldBack).map(Entry::id).toList());
        book.takeOffMail(entries.stream().filter(entry -> !left.contains(entry)).map(Entry::id).toList());
        return !left.isEmpty();
    }

    private NoticeMail mail(Row row) {
        return new NoticeMail(row.id("id"), row.id("account_id"), row.text("address"), Locale.forLanguageTag(row.text("language")),
                links.fresh(row.id("recipient_id")));
    }

    @Override
    @Transactional
    public void sent(NoticeMail mail, Instant at) {
        TRIES.done(entities, List.of(mail.id()), at);
    }

    @Override
    @Transactional
    public boolean refused(NoticeMail mail, Instant at) {
        return TRIES.failed(entities, List.of(mail.id()), at);
    }

    @Override
    public List<Parked> parked() {
        return TRIES.parked(entities, "(select a.id from account a where a.practitioner_id = recipient_id)", "null");
    }

    @Override
    @Transactional
    public boolean retry(UUID mail, Instant now) {
        return TRIES.retry(entities, mail, now, 1);
    }

    @Override
    @Transactional
    public boolean giveUp(UUID mail, Instant now) {
        return TRIES.giveUp(entities, mail, now, DROPPED);
    }

    private void write(String sql, UUID mail, Instant at) {
        entities.createNativeQuery(sql).setParameter(1, mail).setParameter(2, Timestamp.from(at)).executeUpdate();
    }
}
