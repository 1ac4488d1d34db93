package org.patchwork.objection.control;

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

/** Looks every ten minutes, on every server, which objections are overdue; what it tells is told once a day. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
public class DeadlineTimer {

    private static final Logger LOG = Logger.getLogger(DeadlineTimer.class.getName());
    private static final long EVERY_MILLISECONDS = 600_000;

    @Resource
    private TimerService timers;

    @Inject
    private Deadlines deadlines;

    @PostConstruct
    void start() {
        timers.createSingleActionTimer(EVERY_MILLISECONDS, new TimerConfig(null, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        try {
            deadlines.remind();
        } catch (RuntimeException silent) {
            LOG.log(Level.FINE, "the database does not say which objections are overdue", silent);
        } finally {
            start();
        }
    }
}
