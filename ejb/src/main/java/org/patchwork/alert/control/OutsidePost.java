package org.patchwork.alert.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.platform.control.Rows;

/**
 * Writes, in the caller's transaction, to somebody who has no account: the mail names nobody and leads to a page by a link that works
 * once and for a while. What the link stands for is known to whoever asked for the mail, by the mail's id.
 */
@ApplicationScoped
public class OutsidePost {

    private static final String ADD = """
            insert into outside_mail (id, address, page, works_until, mail_due_at)
            values (cast(?1 as uuid), ?2, ?3, cast(?4 as timestamptz), cast(?5 as timestamptz))
            """;

    /** ?1 the hash, ?2 now. Held, so that of two who follow the same link at once the second finds it used. */
    private static final String OPEN = """
            select id from outside_mail
             where link_hash = ?1 and used_at is null and withdrawn_at is null and works_until > cast(?2 as timestamptz) for no key update
            """;

    private static final String USE = "update outside_mail set used_at = cast(?2 as timestamptz) where id = cast(?1 as uuid) and used_at is null";
    private static final String WITHDRAW = """
            update outside_mail set withdrawn_at = cast(?2 as timestamptz) where id = cast(?1 as uuid) and used_at is null and withdrawn_at is null
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * @param address where to
     * @param page    path of the page that the link leads to, such as {@code joining/welcome.xhtml}
     * @param until   from when on the link does not work
     * @return the mail's id
     */
    public UUID write(String address, String page, Instant until) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery(ADD).setParameter(1, id).setParameter(2, address).setParameter(3, page)
                .setParameter(4, Timestamp.from(until)).setParameter(5, Timestamp.from(clock.instant())).executeUpdate();
        return id;
    }

    /** @return the mail whose link has that secret; empty when it was used or withdrawn, is too old or never was */
    public Optional<UUID> open(String secret) {
        return secret == null ? Optional.empty()
                : Rows.of(entities, OPEN, LinkSecret.hashOf(secret), Timestamp.from(clock.instant())).stream().map(row -> row.id("id")).findFirst();
    }

    /** The link no longer works: it has done its work. */
    public void use(UUID mail) {
        change(USE, mail);
    }

    /** The link no longer works, and a mail not sent yet is not sent. */
    public void withdraw(UUID mail) {
        change(WITHDRAW, mail);
    }

    private void change(String sql, UUID mail) {
        entities.createNativeQuery(sql).setParameter(1, mail).setParameter(2, Timestamp.from(clock.instant())).executeUpdate();
    }
}
