package org.patchwork.network.control;

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

/** Looks every hour, on every server, who is to say with whom they still work; what it tells is told once a week. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
public class StillInvolvedTimer {

    private static final Logger LOG = Logger.getLogger(StillInvolvedTimer.class.getName());
    private static final long EVERY_MILLISECONDS = 3_600_000;

    @Resource
    private TimerService timers;

    @Inject
    private StillInvolvedReminders reminders;

    @PostConstruct
    void start() {
        timers.createSingleActionTimer(EVERY_MILLISECONDS, new TimerConfig(null, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        try {
            reminders.remind();
        } catch (RuntimeException silent) {
            LOG.log(Level.FINE, "the database does not say whom to ask", silent);
        } finally {
            start();
        }
    }
}
