package org.patchwork.emergency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.platform.control.WorkingDays;
import org.patchwork.sharing.boundary.OpenEmergency;
import org.patchwork.sharing.control.BrokerReach;

/**
 * Begins, raises and ends emergencies. That they last four hours, that there is one at a time for a practitioner and a child, and that
 * they never go back, the database holds as well; what is done twice at once counts once.
 */
@ApplicationScoped
public class Emergencies {

    static final int REVIEWED_WITHIN_WORKING_DAYS = 2;
    static final int ESCALATES_AFTER_WORKING_DAYS = 4;

    private static final String BEGIN = """
            insert into emergency_access (id, account_id, practitioner_id, child_id, reason_code, reason, opened_at, expires_at,
                                          review_due_at, escalates_at)
            select gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), ?4, ?5, d.now, d.now + interval '4 hours',
                   cast(?7 as timestamptz), cast(?8 as timestamptz)
              from (select cast(?6 as timestamptz) as now) d
                on conflict do nothing
            """;
    private static final String LASTS = """
             where practitioner_id = cast(?1 as uuid) and child_id = cast(?2 as uuid)
               and opened_at <= cast(?3 as timestamptz) and expires_at > cast(?3 as timestamptz) and ended_at is null
            """;
    private static final String CURRENT = "select id, mode, opened_at, expires_at from emergency_access" + LASTS;
    private static final String RAISE = """
            update emergency_access set mode = 'BREAK_GLASS_LIFE', life_at = cast(?2 as timestamptz)
             where id = cast(?1 as uuid) and life_at is null and ended_at is null and expires_at > cast(?2 as timestamptz)
            """;
    private static final String END = "update emergency_access set ended_at = cast(?3 as timestamptz)" + LASTS;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    BrokerReach reach;

    @Inject
    Clock clock;

    /** Begins one; nothing when one lasts already. */
    public void begin(Viewer viewer, UUID child, String reasonCode, String reason) {
        Instant now = clock.instant();
        WorkingDays days = WorkingDays.englandAndWales();
        entities.createNativeQuery(BEGIN).setParameter(1, viewer.accountId()).setParameter(2, viewer.practitionerId())
                .setParameter(3, child).setParameter(4, reasonCode).setParameter(5, reason).setParameter(6, Timestamp.from(now))
                .setParameter(7, Timestamp.from(days.within(REVIEWED_WITHIN_WORKING_DAYS, now)))
                .setParameter(8, Timestamp.from(days.within(ESCALATES_AFTER_WORKING_DAYS, now))).executeUpdate();
    }

    /** @return the viewer's own that lasts now */
    public Optional<OpenEmergency> current(Viewer viewer, UUID child) {
        return row(viewer, child).map(row -> new OpenEmergency(row.id("id"), "BREAK_GLASS_LIFE".equals(row.text("mode")), row.instant("expires_at")));
    }

    /** @return whether the viewer marked the broker's desk as not answering since the emergency that lasts now was opened */
    public boolean brokerTried(Viewer viewer, UUID child) {
        return row(viewer, child).filter(row -> reach.brokerMarkedUnreachable(child, viewer.practitionerId(), row.instant("opened_at"))).isPresent();
    }

    /** Takes the second step; nothing when it was taken or the emergency is over. */
    public void raise(UUID emergency) {
        entities.createNativeQuery(RAISE).setParameter(1, emergency).setParameter(2, now()).executeUpdate();
    }

    /** Ends the viewer's own now; nothing when none lasts. */
    public void end(Viewer viewer, UUID child) {
        if (viewer.practitionerId() != null) {
            entities.createNativeQuery(END).setParameter(1, viewer.practitionerId()).setParameter(2, child).setParameter(3, now()).executeUpdate();
        }
    }

    private Optional<Row> row(Viewer viewer, UUID child) {
        return viewer.practitionerId() == null ? Optional.empty()
                : Rows.of(entities, CURRENT, viewer.practitionerId(), child, now()).stream().findFirst();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
