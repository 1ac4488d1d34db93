package org.patchwork.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.alert.control.GivenUp;
import org.patchwork.alert.control.Tries;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/**
 * The events that nobody has been told of yet. A server takes one before it tells it, so that of several servers one does; a try that is
 * never heard of again counts as failed, and an event that fails too often is given up and keeps no other.
 */
@ApplicationScoped
public class EventQueue implements GivenUp {

    private static final Tries TRIES = new Tries("case_event", "id", "", "told_at");
    private static final int FIRST_PAUSE_SECONDS = 60;
    private static final int LONGEST_PAUSE_SECONDS = 3600;

    private static final String TAKE = """
            update case_event e
               set tries = tries + 1, due_at = cast(?1 as timestamptz) + least(%d * power(2, tries), %d) * interval '1 second'
             where e.id = (select id from case_event where told_at is null and parked_at is null and due_at <= cast(?1 as timestamptz)
                            order by due_at, at, id limit 1 for no key update skip locked)
            returning e.id
            """.formatted(FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS);
    private static final String HOLD = """
            select id, child_id, involvement_id, kind, actor_id, cast(addressees as text) as addressees from case_event
             where id = cast(?1 as uuid) and told_at is null and parked_at is null for no key update
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return the event that has waited longest, taken; empty when none waits, or others have it */
    @Transactional
    public Optional<UUID> take(Instant now) {
        return Rows.of(entities, TAKE, Timestamp.from(now)).stream().map(row -> row.id("id")).findFirst();
    }

    /** @return the event, which nobody else tells meanwhile; empty when it has been told */
    Optional<Row> hold(UUID event) {
        return Rows.of(entities, HOLD, event).stream().findFirst();
    }

    void told(UUID event, Instant at) {
        TRIES.done(entities, List.of(event), at);
    }

    /** @return whether it is given up now */
    @Transactional
    public boolean failed(UUID event, Instant at) {
        return TRIES.failed(entities, List.of(event), at);
    }

    @Override
    public String name() {
        return "EVENT";
    }

    @Override
    public List<Parked> parked() {
        return TRIES.parked(entities, "null", "kind");
    }

    @Override
    @Transactional
    public boolean retry(UUID event, Instant now) {
        return TRIES.retry(entities, event, now, 0);
    }

    @Override
    @Transactional
    public boolean giveUp(UUID event, Instant now) {
        return TRIES.giveUp(entities, event, now, "told_at = cast(?2 as timestamptz)");
    }
}
