package org.patchwork.emergency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.patchwork.access.boundary.Roles;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.platform.control.Round;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Tells of reviews that are late: information governance once a day, two working days later the practitioner's manager. */
@ApplicationScoped
public class OverdueReviews implements Round {

    private static final String OVERDUE = """
            select e.id, r.manager_id, e.escalates_at <= d.now as escalated
              from emergency_access e join practitioner r on r.id = e.practitioner_id, (select cast(?1 as timestamptz) as now) d
             where e.reviewed_at is null and e.review_due_at <= d.now order by e.review_due_at, e.id
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    AlertPost post;

    @Inject
    Clock clock;

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /** Tells; again on the same day, or on another server, changes nothing. */
    @Override
    @Transactional
    public void go() {
        String day = LocalDate.now(clock).toString();
        for (Row overdue : Rows.of(entities, OVERDUE, Timestamp.from(clock.instant()))) {
            post.tellRole(Roles.INFORMATION_GOVERNANCE, AlertKind.EMERGENCY_REVIEW_OVERDUE, overdue.id("id"), day);
            if (overdue.flag("escalated") && overdue.id("manager_id") != null) {
                post.tell(List.of(overdue.id("manager_id")), AlertKind.EMERGENCY_REVIEW_ESCALATED, overdue.id("id"));
            }
        }
    }
}
