package org.patchwork.protection.control;

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
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets reminders of reviews go out on every server, once an hour. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
public class ReviewTimer {

    private static final Logger LOG = Logger.getLogger(ReviewTimer.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofHours(1);

    @Resource
    TimerService timers;

    @Inject
    ReviewReminders reminders;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(FIRST.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        try {
            reminders.remind();
        } catch (RuntimeException fault) {
            LOG.log(Level.FINE, "reviews of protected records could not be reminded of", fault);
        }
    }
}
