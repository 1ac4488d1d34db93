package org.patchwork.draft.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.patchwork.platform.control.Round;

/** Forgets the drafts whose week is over and those of people who have left. */
@ApplicationScoped
public class DraftRound implements Round {

    @Inject
    DraftStore store;

    @Inject
    Clock clock;

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void go() {
        store.forgetWhatIsOver(clock.instant());
    }
}
