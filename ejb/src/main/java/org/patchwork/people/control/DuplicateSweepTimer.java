package org.patchwork.people.control;

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

/** Looks through all records for likely duplicates every night; of several servers one does it. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
public class DuplicateSweepTimer {

    private static final Logger LOG = Logger.getLogger(DuplicateSweepTimer.class.getName());

    @Inject
    private Duplicates duplicates;

    @Inject
    private Clock clock;

    @Schedule(hour = "2", minute = "41", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void look() {
        try {
            duplicates.noteAll(clock.instant());
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "the records could not be looked through for duplicates; tomorrow they are again", fault);
        }
    }
}
