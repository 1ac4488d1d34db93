package org.patchwork.alert.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/**
 * Which mails to people without an account are due: the same outbox as {@link AlertMails}, with one difference. Each try makes a new
 * link, since only its hash is kept; of a mail that comes twice the later one's link works.
 */
@ApplicationScoped
public class OutsideMails implements Outbox<OutsideMail> {

    private static final Tries TRIES = Tries.ofMails("outside_mail", "id");

    /** ?1 now. */
    private static final String DUE = """
            from outside_mail
             where mailed_at is null and mail_parked_at is null and withdrawn_at is null and used_at is null
               and works_until > cast(?1 as timestamptz) and mail_due_at <= cast(?1 as timestamptz)
            """;
    private static final String WAITING = "select exists (select " + DUE + ") as mail_waits";
    private static final String NEXT = "select id, address, language, page, works_until " + DUE
            + " order by mail_due_at limit 1 for no key update skip locked";

    private static final String TAKE = """
            update outside_mail
               set mail_tries = mail_tries + 1, mail_tried_at = cast(?2 as timestamptz), link_hash = ?3,
                   mail_due_at = cast(?2 as timestamptz) + least(%d * power(2, mail_tries), %d) * interval '1 second'
             where id = cast(?1 as uuid)
            """.formatted(QUIET.toSeconds(), LONGEST_PAUSE.toSeconds());

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Override
    public String name() {
        return "OUTSIDE";
    }

    @Override
    public boolean waiting(Instant now, LocalDate today) {
        return Rows.of(entities, WAITING, Timestamp.from(now)).get(0).flag("mail_waits");
    }

    @Override
    @Transactional
    public Optional<OutsideMail> take(Instant now, LocalDate today) {
        return Rows.of(entities, NEXT, Timestamp.from(now)).stream().findFirst().map(row -> mail(row, now));
    }

    private OutsideMail mail(Row row, Instant now) {
        String secret = LinkSecret.fresh();
        UUID id = row.id("id");
        entities.createNativeQuery(TAKE).setParameter(1, id).setParameter(2, Timestamp.from(now))
                .setParameter(3, LinkSecret.hashOf(secret)).executeUpdate();
        return new OutsideMail(id, row.text("address"), Locale.forLanguageTag(row.text("language")), row.text("page"), secret,
                row.instant("works_until"));
    }

    @Override
    @Transactional
    public void sent(OutsideMail mail, Instant at) {
        TRIES.done(entities, List.of(mail.id()), at);
    }

    @Override
    @Transactional
    public boolean refused(OutsideMail mail, Instant at) {
        return TRIES.failed(entities, List.of(mail.id()), at);
    }

    @Override
    public List<Parked> parked() {
        return TRIES.parked(entities, "null", "null");
    }

    @Override
    @Transactional
    public boolean retry(UUID mail, Instant now) {
        return TRIES.retry(entities, mail, now, 0);
    }

    @Override
    @Transactional
    public boolean giveUp(UUID mail, Instant now) {
        return TRIES.giveUp(entities, mail, now, "withdrawn_at = coalesce(withdrawn_at, cast(?2 as timestamptz))");
    }
}
