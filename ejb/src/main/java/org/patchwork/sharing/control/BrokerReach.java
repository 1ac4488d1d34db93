package org.patchwork.sharing.control;

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
 * When somebody could not reach the information broker's desk about a child. Life at risk opens more only after that (sharing
 * policy, section 5); whoever calls has made sure that this practitioner may find the child.
 */
@ApplicationScoped
public class BrokerReach {

    private static final String MARK = """
            insert into broker_unreachable (id, child_id, practitioner_id, at)
            values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), cast(?3 as timestamptz))
            """;
    private static final String LATEST = """
            select at from broker_unreachable
             where child_id = cast(?1 as uuid) and practitioner_id = cast(?2 as uuid) order by at desc limit 1
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Clock clock;

    /** Keeps that this practitioner has just rung the desk about the child in vain; every time counts. */
    public void markUnreachable(UUID child, UUID practitioner) {
        entities.createNativeQuery(MARK).setParameter(1, child).setParameter(2, practitioner)
                .setParameter(3, Timestamp.from(clock.instant())).executeUpdate();
    }

    /** @return whether this practitioner marked the desk unreachable about the child at that moment or later */
    public boolean brokerMarkedUnreachable(UUID child, UUID practitioner, Instant since) {
        return lastMark(child, practitioner).filter(mark -> !mark.isBefore(since)).isPresent();
    }

    /** @return when this practitioner last marked the desk unreachable about the child; empty when never */
    public Optional<Instant> lastMark(UUID child, UUID practitioner) {
        return Rows.of(entities, LATEST, child, practitioner).stream().map(row -> row.instant("at")).findFirst();
    }
}
