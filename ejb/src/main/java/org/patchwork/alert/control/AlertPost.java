package org.patchwork.alert.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.patchwork.alert.boundary.Alert;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.platform.control.Rows;

/**
 * Tells people, in the caller's transaction, that something waits for them. The same thing is told once to each, so that a timer
 * on every server may tell it again without harm; accounts that are disabled and practitioners without one are passed over. A mail
 * follows that says no more than that something waits ({@link AlertMails}).
 */
@ApplicationScoped
public class AlertPost {

    private static final int MOST = 50;

    private static final String ADD = """
            insert into alert (id, account_id, kind, about, occasion, at, mail_due_at)
            select gen_random_uuid(), a.id, ?2, cast(?3 as uuid), ?4, cast(?5 as timestamptz), cast(?5 as timestamptz)
              from account a
             where a.disabled_at is null and %s
            on conflict do nothing
            """;
    private static final String TO_PRACTITIONERS = ADD.formatted("a.practitioner_id = any (cast(?1 as uuid[]))");
    private static final String TO_ACCOUNTS = ADD.formatted("a.id = any (cast(?1 as uuid[]))");
    private static final String TO_ROLE = ADD.formatted("exists (select from account_role r where r.account_id = a.id and r.role = ?1)");

    private static final String UNREAD = """
            select id, kind, about, at from alert
             where account_id = cast(?1 as uuid) and read_at is null order by at desc, id limit ?2
            """;
    private static final String WAITING = "select coalesce(waiting_for(?1), 0) as waiting";
    private static final String READ = """
            update alert set read_at = cast(?3 as timestamptz)
             where id = cast(?1 as uuid) and account_id = cast(?2 as uuid) and read_at is null
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Clock clock;

    /** Tells each of those practitioners once; {@code about} is what the page behind the kind looks up. */
    public void tell(Collection<UUID> practitioners, AlertKind kind, UUID about) {
        tell(practitioners, kind, about, "");
    }

    /** Tells each of those practitioners once an occasion, such as the day of a reminder. */
    public void tell(Collection<UUID> practitioners, AlertKind kind, UUID about, String occasion) {
        if (!practitioners.isEmpty()) {
            add(TO_PRACTITIONERS, Rows.array(practitioners), kind, about, occasion);
        }
    }

    /** Tells people who need not be practitioners, each once an occasion. */
    public void tellAccounts(Collection<UUID> accounts, AlertKind kind, UUID about, String occasion) {
        if (!accounts.isEmpty()) {
            add(TO_ACCOUNTS, Rows.array(accounts), kind, about, occasion);
        }
    }

    /** Tells everybody in that role once an occasion. */
    public void tellRole(String role, AlertKind kind, UUID about, String occasion) {
        add(TO_ROLE, role, kind, about, occasion);
    }

    /** @return newest first, at most fifty */
    public List<Alert> unreadOf(UUID account) {
        return Rows.of(entities, UNREAD, account, MOST).stream()
                .map(row -> new Alert(row.id("id"), AlertKind.valueOf(row.text("kind")), row.id("about"), row.instant("at"))).toList();
    }

    /** @return how many are unread, news on cases among them; 0 when the account is unknown or disabled */
    public int waitingFor(String username) {
        return Rows.of(entities, WAITING, username).get(0).number("waiting");
    }

    /** Marks it read if it is that account's; the first time counts. */
    public void read(UUID alert, UUID account, Instant at) {
        entities.createNativeQuery(READ).setParameter(1, alert).setParameter(2, account).setParameter(3, Timestamp.from(at)).executeUpdate();
    }

    private void add(String sql, String recipients, AlertKind kind, UUID about, String occasion) {
        entities.flush();
        entities.createNativeQuery(sql).setParameter(1, recipients).setParameter(2, kind.name()).setParameter(3, about)
                .setParameter(4, occasion).setParameter(5, Timestamp.from(clock.instant())).executeUpdate();
    }
}
