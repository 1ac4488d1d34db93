package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.joining.entity.HandOver;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The offers to take work over. */
@ApplicationScoped
public class HandOvers {

    private static final String WHO = """
            select h.id, h.involvement_id, h.with_lead, h.offered_at, h.expires_at, h.state, c.given_name || ' ' || c.family_name as colleague
              from hand_over h join practitioner c on c.id = h.offered_to
            """;

    /** ?1 practitioner, ?2 now. */
    private static final String RECEIVED = WHO + """
             where h.offered_to = cast(?1 as uuid) and h.state = 'OFFERED' and h.expires_at > cast(?2 as timestamptz)
             order by h.offered_at desc, h.id
            """;

    /** ?1 practitioner, ?2 since when offered. */
    private static final String MADE = WHO + """
             where h.offered_by = cast(?1 as uuid) and h.offered_at > cast(?2 as timestamptz) order by h.offered_at desc, h.id limit 200
            """;
    private static final String LAPSE = """
            update hand_over set state = 'LAPSED', answered_at = cast(?2 as timestamptz), version = version + 1
             where involvement_id = cast(?1 as uuid) and state = 'OFFERED' and expires_at <= cast(?2 as timestamptz)
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    public void add(HandOver offer) {
        entities.persist(offer);
        entities.flush();
    }

    /** @return the one of that id, which nobody else answers meanwhile */
    public Optional<HandOver> hold(UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entities.find(HandOver.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @return whether an offer of that involvement stands; one that is too old no longer does */
    public boolean standsFor(UUID involvement, Instant now) {
        entities.flush();
        entities.createNativeQuery(LAPSE).setParameter(1, involvement).setParameter(2, Timestamp.from(now)).executeUpdate();
        return !Rows.of(entities, "select id from hand_over where involvement_id = cast(?1 as uuid) and state = 'OFFERED'", involvement).isEmpty();
    }

    public List<Row> receivedBy(UUID practitioner, Instant now) {
        entities.flush();
        return Rows.of(entities, RECEIVED, practitioner, Timestamp.from(now));
    }

    public List<Row> madeBy(UUID practitioner, Instant since) {
        entities.flush();
        return Rows.of(entities, MADE, practitioner, Timestamp.from(since));
    }
}
