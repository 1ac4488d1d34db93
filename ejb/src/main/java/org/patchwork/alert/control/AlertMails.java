package org.patchwork.alert.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/**
 * Which mails are due. The alerts are the outbox: a server takes all that is due to one account, in one short transaction, before it
 * sends; a try that is never heard of again counts as failed. So of several servers one sends, and one that is killed after sending
 * and before saying so makes one mail come twice, {@link #QUIET} later, and none be lost. What was read in the meantime is not mailed,
 * nor what is a week old.
 */
@ApplicationScoped
public class AlertMails implements Outbox<DueMail> {

    private static final Tries TRIES = Tries.ofMails("alert", "account_id");
    static final Duration TOO_OLD = Duration.ofDays(7);

    /** ?1 now, ?2 the moment before which a mail is too old. */
    private static final String DUE = """
            x.mailed_at is null and x.mail_parked_at is null and x.read_at is null
            and x.mail_due_at <= cast(?1 as timestamptz) and x.mail_due_at > cast(?2 as timestamptz)
            """;

    /** ?3 the day, ?4 since when no other mail may have been tried. */
    private static final String OF_ACCOUNTS = """
              from alert x
              join account a on a.id = x.account_id
              left join practitioner p on p.id = a.practitioner_id
             where a.disabled_at is null
               and (p.left_on is null or p.left_on > cast(?3 as date))
               and coalesce(p.email, a.email) is not null
               and not exists (select from alert y where y.account_id = a.id and y.mail_tried_at > cast(?4 as timestamptz))
               and\s""" + DUE;
    private static final String WAITING = "select exists (select " + OF_ACCOUNTS + ") as mail_waits";

    /** The row of the account is held, so that one server takes its mail; the others go on to the next. */
    private static final String NEXT_ACCOUNT = "select a.id, coalesce(p.email, a.email) as address, a.language " + OF_ACCOUNTS
            + " order by x.mail_due_at limit 1 for no key update of a skip locked";

    /** ?3 the account, ?4 as above: looked at again now that its row is held. */
    private static final String TAKE = """
            update alert x
               set mail_tries = mail_tries + 1, mail_tried_at = cast(?1 as timestamptz),
                   mail_due_at = cast(?1 as timestamptz) + least(%d * power(2, mail_tries), %d) * interval '1 second'
             where x.account_id = cast(?3 as uuid)
               and not exists (select from alert y where y.account_id = cast(?3 as uuid) and y.mail_tried_at > cast(?4 as timestamptz))
               and %s
            returning x.id
            """.formatted(QUIET.toSeconds(), LONGEST_PAUSE.toSeconds(), DUE);

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Override
    public String name() {
        return "ALERT";
    }

    @Override
    public boolean waiting(Instant now, LocalDate today) {
        return Rows.of(entities, WAITING, Timestamp.from(now), Timestamp.from(now.minus(TOO_OLD)), today,
                Timestamp.from(now.minus(QUIET))).get(0).flag("mail_waits");
    }

    @Override
    @Transactional
    public Optional<DueMail> take(Instant now, LocalDate today) {
        Timestamp at = Timestamp.from(now);
        Timestamp tooOld = Timestamp.from(now.minus(TOO_OLD));
        Timestamp quiet = Timestamp.from(now.minus(QUIET));
        return Rows.of(entities, NEXT_ACCOUNT, at, tooOld, today, quiet).stream().findFirst().flatMap(account -> {
            List<UUID> alerts = Rows.of(entities, TAKE, at, tooOld, account.id("id"), quiet).stream().map(row -> row.id("id")).toList();
            return alerts.isEmpty() ? Optional.empty() : Optional.of(mail(account, alerts));
        });
    }

    private static DueMail mail(Row account, List<UUID> alerts) {
        return new DueMail(account.id("id"), account.text("address"), Locale.forLanguageTag(account.text("language")), alerts);
    }

    @Override
    @Transactional
    public void sent(DueMail mail, Instant at) {
        TRIES.done(entities, mail.alerts(), at);
    }

    @Override
    @Transactional
    public boolean refused(DueMail mail, Instant at) {
        return TRIES.failed(entities, mail.alerts(), at);
    }

    @Override
    public List<Parked> parked() {
        return TRIES.parked(entities, "account_id", "null");
    }

    @Override
    @Transactional
    public boolean retry(UUID account, Instant now) {
        return TRIES.retry(entities, account, now, 0);
    }

    @Override
    @Transactional
    public boolean giveUp(UUID account, Instant now) {
        return TRIES.giveUp(entities, account, now, "mail_due_at = null");
    }
}
