package org.patchwork.draft.control;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Forgets every night, on every server, the drafts whose week is over and those of people who have left. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
public class DraftTimer {

    private static final Logger LOG = Logger.getLogger(DraftTimer.class.getName());

    @Inject
    private DraftStore store;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "17", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void forget() {
        try {
            store.forgetWhatIsOver(clock.instant());
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "drafts could not be forgotten; tomorrow they are", fault);
        }
    }
}
