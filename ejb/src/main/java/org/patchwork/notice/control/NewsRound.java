package org.patchwork.notice.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchwork.platform.control.Round;

/** Tells of what has happened, and decides again about news that nobody has read. */
@ApplicationScoped
public class NewsRound implements Round {

    private static final Logger LOG = Logger.getLogger(NewsRound.class.getName());
    private static final int READERS_A_ROUND = 20;

    @Inject
    TellingRound telling;

    @Inject
    InboxSweep sweep;

    private volatile boolean stopping;

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void go() {
        telling.run(() -> !stopping);
        for (int readers = 0; readers < READERS_A_ROUND && !stopping && sweep.next(); readers++) {
            LOG.log(Level.FINEST, "news was decided about again");
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
