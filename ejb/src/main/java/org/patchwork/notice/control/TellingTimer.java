package org.patchwork.notice.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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

/** Looks every second, on every server, whether something has happened of which people are to be told. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TellingTimer {

    private static final Logger LOG = Logger.getLogger(TellingTimer.class.getName());
    private static final long PAUSE_MILLISECONDS = 1_000;
    private static final int READERS_A_ROUND = 20;

    @Resource
    private TimerService timers;

    @Inject
    private TellingRound round;

    @Inject
    private InboxSweep sweep;

    private volatile boolean stopping;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        again();
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tell() {
        try {
            round.run(() -> !stopping);
            for (int readers = 0; readers < READERS_A_ROUND && !stopping && sweep.next(); readers++) {
                LOG.log(Level.FINEST, "news was decided about again");
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.FINE, "the database does not say what has happened", fault);
        } finally {
            again();
        }
    }

    private void again() {
        if (!stopping) {
            timers.createSingleActionTimer(PAUSE_MILLISECONDS, new TimerConfig(null, false));
        }
    }
}
