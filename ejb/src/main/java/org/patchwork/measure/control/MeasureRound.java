package org.patchwork.measure.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.patchwork.platform.control.Round;

/** Closes each month that is over and whose measures are not kept; a month in each transaction. */
@ApplicationScoped
public class MeasureRound implements Round {

    @Inject
    MonthClose months;

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void go() {
        months.due().forEach(months::close);
    }
}
