package org.patchwork.statutory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.platform.control.Round;
import org.patchwork.platform.control.Rows;

/** Warns practitioners whose statutory access is about to end: a day before, or in its last quarter when that is shorter. */
@ApplicationScoped
public class ExpiryWarning implements Round {

    /** ?1 now. */
    private static final String ENDING = """
            select x.id, x.practitioner_id, extract(epoch from x.expires_at)::bigint::text as occasion
              from statutory_access x
             where x.ended_at is null and x.expires_at > cast(?1 as timestamptz)
               and x.expires_at - least(interval '24 hours', (x.expires_at - coalesce(x.extended_at, x.from_at)) / 4) <= cast(?1 as timestamptz)
             order by x.id
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    AlertPost alerts;

    @Inject
    Clock clock;

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Warns each practitioner once for each end that an access has; may run anywhere and as often as one likes. */
    @Override
    @Transactional
    public void go() {
        Rows.of(entities, ENDING, Timestamp.from(clock.instant())).forEach(row -> alerts.tell(List.of(row.id("practitioner_id")),
                AlertKind.STATUTORY_ACCESS_ENDING, row.id("id"), row.text("occasion")));
    }
}
