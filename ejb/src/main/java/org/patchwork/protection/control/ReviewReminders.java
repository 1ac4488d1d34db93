package org.patchwork.protection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.platform.control.Round;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/**
 * Reminds of reviews: twice before, then every day for a week, then every week for as long as it takes. Nothing ends by it. Each
 * reminder is told once, however many servers remind.
 */
@ApplicationScoped
public class ReviewReminders implements Round {

    static final int FIRST_DAYS_BEFORE = 28;
    private static final int SECOND_DAYS_BEFORE = 7;
    private static final int DAYS_OF_DAILY = 7;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    ProtectionNews news;

    @Inject
    Clock clock;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Tells whatever is due today. */
    @Override
    @Transactional
    public void go() {
        LocalDate today = LocalDate.now(clock);
        Rows.of(entities, ProtectionSql.TO_REVIEW, today.plusDays(FIRST_DAYS_BEFORE)).forEach(row -> remind(row, today));
    }

    private void remind(Row row, LocalDate today) {
        LocalDate on = row.date("review_on");
        long daysLate = ChronoUnit.DAYS.between(on, today);
        AlertKind officers = daysLate > 0 ? AlertKind.PROTECTION_REVIEW_OVERDUE : AlertKind.PROTECTION_REVIEW_DUE;
        news.review(row.id("id"), row.id("asked_by"), officers, on + " " + step(daysLate));
    }

    /** The same for as long as nothing new is to be said. */
    static String step(long daysLate) {
        if (daysLate > DAYS_OF_DAILY) {
            return "week " + (daysLate - 1) / DAYS_OF_DAILY;
        }
        if (daysLate > 0) {
            return "day " + daysLate;
        }
        return "before " + (daysLate >= -SECOND_DAYS_BEFORE ? SECOND_DAYS_BEFORE : FIRST_DAYS_BEFORE);
    }
}
