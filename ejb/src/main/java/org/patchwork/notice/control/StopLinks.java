package org.patchwork.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.alert.control.LinkSecret;
import org.patchwork.platform.control.Rows;

/** The links that stop mails about news. Every mail has one of its own that goes on working; only hashes are kept. */
@ApplicationScoped
public class StopLinks {

    private static final Duration GOOD_FOR = Duration.ofDays(365);

    private static final String ADD = """
            insert into notice_stop_link (link_hash, practitioner_id, works_until) values (?1, cast(?2 as uuid), cast(?3 as timestamptz))
            """;
    private static final String OWNER = """
            select practitioner_id as id from notice_stop_link where link_hash = ?1 and works_until > cast(?2 as timestamptz)
            """;
    private static final String STOP = """
            insert into notice_mail_stopped (practitioner_id, stopped_at) values (cast(?1 as uuid), cast(?2 as timestamptz)) on conflict do nothing
            """;
    private static final String STOPPED = "select 1 as one from notice_mail_stopped where practitioner_id = cast(?1 as uuid)";
    private static final String GO_ON = "delete from notice_mail_stopped where practitioner_id = cast(?1 as uuid)";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Clock clock;

    /** @return the secret of a new link, kept nowhere */
    String fresh(UUID practitioner) {
        String secret = LinkSecret.fresh();
        entities.createNativeQuery(ADD).setParameter(1, LinkSecret.hashOf(secret)).setParameter(2, practitioner)
                .setParameter(3, Timestamp.from(clock.instant().plus(GOOD_FOR))).executeUpdate();
        return secret;
    }

    /** @return whose link it is; empty when it is none, or too old */
    public Optional<UUID> ownerOf(String secret) {
        return secret == null ? Optional.empty()
                : Rows.of(entities, OWNER, LinkSecret.hashOf(secret), Timestamp.from(clock.instant())).stream().map(row -> row.id("id")).findFirst();
    }

    /** @return whether the link works; then its owner gets no mails about news */
    public boolean stop(String secret) {
        Optional<UUID> owner = ownerOf(secret);
        owner.ifPresent(one -> entities.createNativeQuery(STOP).setParameter(1, one).setParameter(2, Timestamp.from(clock.instant())).executeUpdate());
        return owner.isPresent();
    }

    /** @return whether that practitioner wants no mails about news at all */
    public boolean stopped(UUID practitioner) {
        return !Rows.of(entities, STOPPED, practitioner).isEmpty();
    }

    /** Mails are wanted again. */
    public void goOn(UUID practitioner) {
        entities.createNativeQuery(GO_ON).setParameter(1, practitioner).executeUpdate();
    }
}
