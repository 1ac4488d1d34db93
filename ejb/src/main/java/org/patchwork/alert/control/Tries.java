package org.patchwork.alert.control;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.patchwork.alert.control.GivenUp.Parked;
import org.patchwork.platform.control.Rows;

/**
 * The table of something that is tried in the background, and what becomes of its rows: done, or given up after too many tries until
 * operations see to it. What is due, and who takes it, says the component whose table it is.
 *
 * @param key    the column by which operations see to what was given up
 * @param prefix of the columns for the tries, the moment of the next one, and the moment of giving up
 * @param done   the column for the moment at which it was done
 */
public record Tries(String table, String key, String prefix, String done) {

    /** Of a table of mails. */
    public static Tries ofMails(String table, String key) {
        return new Tries(table, key, "mail_", "mailed_at");
    }

    /** They are done. */
    public void done(EntityManager entities, Collection<UUID> rows, Instant at) {
        write(entities, "update %s set %s = cast(?2 as timestamptz) where id = any (cast(?1 as uuid[]))".formatted(table, done),
                Rows.array(rows), at);
    }

    /** @return whether they are given up now, after {@link Outbox#MOST_TRIES}; what a slower try has done meanwhile is not */
    public boolean failed(EntityManager entities, Collection<UUID> rows, Instant at) {
        return write(entities, """
                update %1$s set %2$sparked_at = cast(?2 as timestamptz) where id = any (cast(?1 as uuid[])) and %3$s is null and %2$stries >= %4$d
                """.formatted(table, prefix, done, Outbox.MOST_TRIES), Rows.array(rows), at);
    }

    /**
     * See {@link GivenUp#parked}.
     *
     * @param account what of a row says whom it is for, in SQL
     * @param kind    what of a row says what it is, in SQL
     */
    public List<Parked> parked(EntityManager entities, String account, String kind) {
        return Rows.of(entities, """
                select %1$s as id, %2$s as account_id, %3$s as kind, max(%4$stries) as tries, min(%4$sparked_at) as parked_at
                  from %5$s where %4$sparked_at is not null group by 1, 2, 3 order by 5 limit 100
                """.formatted(key, account, kind, prefix, table)).stream()
                .map(row -> new Parked(row.id("id"), row.id("account_id"), row.text("kind"), row.number("tries"), row.instant("parked_at"))).toList();
    }

    /** See {@link GivenUp#retry}; counts on from that many tries. */
    public boolean retry(EntityManager entities, UUID parked, Instant now, int tries) {
        return settle(entities, "%1$stries = %2$d, %1$sdue_at = cast(?2 as timestamptz)".formatted(prefix, tries), parked, now);
    }

    /** See {@link GivenUp#giveUp}; how a row says that it is let go, in SQL. */
    public boolean giveUp(EntityManager entities, UUID parked, Instant now, String letGo) {
        return settle(entities, letGo, parked, now);
    }

    private boolean settle(EntityManager entities, String how, UUID parked, Instant now) {
        return write(entities, """
                update %1$s set %2$sparked_at = null, %3$s where %4$s = cast(?1 as uuid) and %2$sparked_at is not null
                """.formatted(table, prefix, how, key), parked, now);
    }

    private static boolean write(EntityManager entities, String sql, Object which, Instant at) {
        return entities.createNativeQuery(sql).setParameter(1, which).setParameter(2, Timestamp.from(at)).executeUpdate() > 0;
    }
}
