package org.patchwork.intake.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every minute, on every server, for imports whose server is gone, and goes on with them; forgets rows that are old. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
public class ImportTimer {

    private static final Logger LOG = Logger.getLogger(ImportTimer.class.getName());
    private static final long EVERY_MILLISECONDS = 60_000;

    @Resource
    private TimerService timers;

    @Inject
    private ImportTending tending;

    @Inject
    private ImportWork work;

    @PostConstruct
    void start() {
        timers.createSingleActionTimer(EVERY_MILLISECONDS, new TimerConfig(null, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        try {
            tending.abandoned().forEach(work::begin);
        } catch (RuntimeException silent) {
            LOG.log(Level.FINE, "the database does not say which imports are abandoned", silent);
        } finally {
            start();
        }
    }
}
