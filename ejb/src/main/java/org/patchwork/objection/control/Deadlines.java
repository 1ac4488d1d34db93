package org.patchwork.objection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.patchwork.access.boundary.Roles;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.platform.control.Round;
import org.patchwork.platform.control.Rows;

/** Reminds the officers of objections that nobody decided within the month that the law allows (UK GDPR art 12(3)). */
@ApplicationScoped
public class Deadlines implements Round {

    /** ?1 today. */
    private static final String OVERDUE = "select id from objection where state = 'PENDING' and due_on < cast(?1 as date) order by id";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    AlertPost alerts;

    @Inject
    Clock clock;

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /** Reminds them once a day of each; may run anywhere and as often as one likes. */
    @Override
    @Transactional
    public void go() {
        LocalDate today = LocalDate.now(clock);
        Rows.of(entities, OVERDUE, today).forEach(row ->
                alerts.tellRole(Roles.INFORMATION_GOVERNANCE, AlertKind.OBJECTION_OVERDUE, row.id("id"), today.toString()));
    }
}
