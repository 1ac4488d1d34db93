package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.patchwork.platform.control.Round;

/** Goes on with imports whose server is gone, and forgets rows that are old. */
@ApplicationScoped
public class ImportRound implements Round {

    @Inject
    ImportTending tending;

    @Inject
    ImportWork work;

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void go() {
        tending.abandoned().forEach(work::begin);
    }
}
