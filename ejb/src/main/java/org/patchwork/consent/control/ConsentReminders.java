package org.patchwork.consent.control;

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
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every hour, on every server, which consents run out. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ConsentReminders {

    private static final Logger LOG = Logger.getLogger(ConsentReminders.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration BETWEEN = Duration.ofHours(1);

    @Resource
    private TimerService timers;

    @Inject
    private Reminding reminding;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        again(FIRST);
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void look() {
        try {
            reminding.remind();
        } catch (RuntimeException fault) {
            LOG.log(Level.FINE, "the database does not say which consents run out", fault);
        } finally {
            again(BETWEEN);
        }
    }

    private void again(Duration after) {
        timers.createSingleActionTimer(after.toMillis(), new TimerConfig(null, false));
    }
}
