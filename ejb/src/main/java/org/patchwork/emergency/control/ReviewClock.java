package org.patchwork.emergency.control;

import jakarta.annotation.PostConstruct;
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
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks on every server from time to time whether a review of an emergency is late; telling twice does no harm. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ReviewClock {

    private static final Logger LOG = Logger.getLogger(ReviewClock.class.getName());
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    @Resource
    private TimerService timers;

    @Inject
    private OverdueReviews overdue;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(BETWEEN.toMillis(), BETWEEN.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void look() {
        try {
            overdue.tell();
        } catch (RuntimeException fault) {
            LOG.log(Level.FINE, "late reviews could not be told of; the next look tells", fault);
        }
    }
}
