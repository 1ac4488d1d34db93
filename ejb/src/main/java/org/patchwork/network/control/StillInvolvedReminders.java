package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.platform.control.Round;
import org.patchwork.sharing.control.Workloads;

/** Reminds practitioners to say with whom they still work. */
@ApplicationScoped
public class StillInvolvedReminders implements Round {

    @Inject
    Workloads workloads;

    @Inject
    AlertPost alerts;

    @Inject
    Clock clock;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Reminds each of them once a week; may run anywhere and as often as one likes. */
    @Override
    @Transactional
    public void go() {
        LocalDate today = LocalDate.now(clock);
        String week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
        workloads.toAsk(today).forEach(practitioner -> alerts.tell(List.of(practitioner), AlertKind.STILL_INVOLVED, practitioner, week));
    }
}
