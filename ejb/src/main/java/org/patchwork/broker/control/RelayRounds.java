package org.patchwork.broker.control;

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

/** Tends the relay's messages every minute, on every server. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
public class RelayRounds {

    private static final Logger LOG = Logger.getLogger(RelayRounds.class.getName());
    private static final long MINUTE = 60_000;

    @Resource
    private TimerService timers;

    @Inject
    private RelayTending tending;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(MINUTE, MINUTE, new TimerConfig(null, false));
    }

    /** A silent database is no news every minute: the next round does what this one could not. */
    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void round() {
        try {
            tending.tend();
        } catch (RuntimeException fault) {
            LOG.log(Level.FINE, "the broker's messages could not be tended", fault);
        }
    }
}
