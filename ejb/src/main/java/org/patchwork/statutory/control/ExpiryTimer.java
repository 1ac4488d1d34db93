package org.patchwork.statutory.control;

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

/** Looks every minute, on every server, whose statutory access is about to end; what it tells is told once. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
public class ExpiryTimer {

    private static final Logger LOG = Logger.getLogger(ExpiryTimer.class.getName());
    private static final long EVERY_MILLISECONDS = 60_000;

    @Resource
    private TimerService timers;

    @Inject
    private ExpiryWarning warning;

    @PostConstruct
    void start() {
        timers.createSingleActionTimer(EVERY_MILLISECONDS, new TimerConfig(null, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        try {
            warning.give();
        } catch (RuntimeException silent) {
            LOG.log(Level.FINE, "the database does not say whose statutory access is about to end", silent);
        } finally {
            start();
        }
    }
}
