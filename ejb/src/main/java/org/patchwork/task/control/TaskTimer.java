package org.patchwork.task.control;

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

/** Looks every half hour, on every server, which tasks are due; what it tells is told once. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
public class TaskTimer {

    private static final Logger LOG = Logger.getLogger(TaskTimer.class.getName());
    private static final long EVERY_MILLISECONDS = 1_800_000;

    @Resource
    private TimerService timers;

    @Inject
    private TaskReminders reminders;

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
            LOG.log(Level.FINE, "the database does not say which tasks are due", silent);
        } finally {
            start();
        }
    }
}
