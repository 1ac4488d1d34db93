package org.patchwork.sharing.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
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

/** Does the round for IG officers every minute, on every server. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class GovernanceWatch {

    private static final Logger LOG = Logger.getLogger(GovernanceWatch.class.getName());
    private static final long BETWEEN_MILLISECONDS = 60_000;

    @Resource
    private TimerService timers;

    @Inject
    private GovernanceRound round;

    private volatile boolean failed;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        timers.createSingleActionTimer(BETWEEN_MILLISECONDS, new TimerConfig(null, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void look() {
        try {
            round.go();
            failed = false;
        } catch (RuntimeException fault) {
            LOG.log(failed ? Level.FINE : Level.WARNING, "nobody looked for unusual access to records; the next round tries again", fault);
            failed = true;
        } finally {
            timers.createSingleActionTimer(BETWEEN_MILLISECONDS, new TimerConfig(null, false));
        }
    }
}
