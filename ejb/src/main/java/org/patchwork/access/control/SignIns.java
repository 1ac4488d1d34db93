package org.patchwork.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.entity.SignInFailure;
import org.patchwork.platform.control.Rows;

/**
 * Keeps tries to sign in. Every try is kept as failed before the password is looked at, and struck out when it was right:
 * tries at the same moment are then counted like tries one after another.
 */
@ApplicationScoped
public class SignIns {

    static final int MOST_TRIES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String ACCOUNT = """
            select a.id, a.password_hash, (select string_agg(r.role, ',') from account_role r where r.account_id = a.id) as roles
              from account a left join practitioner p on p.id = a.practitioner_id
             where a.username = ?1 and a.disabled_at is null and (p.left_on is null or p.left_on > cast(?2 as date))
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** An account that may sign in today. */
    public record Entrant(UUID accountId, String passwordHash, Set<String> roles) {
    }

    /** @return empty when the name is unknown, the account disabled or its owner gone */
    @Transactional
    public Optional<Entrant> find(String username) {
        return Rows.of(entities, ACCOUNT, username, LocalDate.now(clock)).stream().findFirst()
                .filter(row -> row.text("roles") != null)
                .map(row -> new Entrant(row.id("id"), row.text("password_hash"), Set.of(row.text("roles").split(","))));
    }

    /** @return whether there were too many failed tries for that name from that address lately */
    @Transactional
    public boolean blocked(String username, String address) {
        return recent(username, address) >= MOST_TRIES;
    }

    /** Keeps a try. */
    @Transactional
    public void attempt(String username, String address) {
        entities.persist(new SignInFailure(UUID.randomUUID(), username, address, clock.instant()));
        entities.flush();
    }

    /** @return whether tries at the same moment have gone past the limit, this one included */
    @Transactional
    public boolean overrun(String username, String address) {
        return recent(username, address) > MOST_TRIES;
    }

    /** Strikes out the tries for that name from that address, and all that are too old to count. */
    @Transactional
    public void succeeded(Entrant entrant, String username, String address) {
        Instant now = clock.instant();
        entities.createQuery("delete from SignInFailure f where (f.username = :username and f.address = :address) or f.at < :old")
                .setParameter("username", username).setParameter("address", address).setParameter("old", now.minus(KEPT))
                .executeUpdate();
        entities.createQuery("update Account a set a.lastSignedInAt = :now where a.id = :id")
                .setParameter("now", now).setParameter("id", entrant.accountId()).executeUpdate();
    }

    private long recent(String username, String address) {
        return entities.createQuery("select count(f) from SignInFailure f where f.username = :username and f.address = :address "
                        + "and f.at > :since", Long.class)
                .setParameter("username", username).setParameter("address", address)
                .setParameter("since", clock.instant().minus(WINDOW)).getSingleResult();
    }
}
