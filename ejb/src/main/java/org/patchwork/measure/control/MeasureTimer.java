package org.patchwork.measure.control;

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

/** Looks every twenty seconds, on every server, whether a month is over whose measures are not kept; a month in each transaction. */
@Singleton
@Startup
@DenyAll
@DependsOn({"Migrator", "Demonstration"})
public class MeasureTimer {

    private static final Logger LOG = Logger.getLogger(MeasureTimer.class.getName());
    private static final long EVERY_MILLISECONDS = 20_000;

    @Resource
    private TimerService timers;

    @Inject
    private MonthClose months;

    @PostConstruct
    void start() {
        timers.createSingleActionTimer(EVERY_MILLISECONDS, new TimerConfig(null, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        try {
            months.due().forEach(months::close);
        } catch (RuntimeException silent) {
            LOG.log(Level.FINE, "the measures of a month are not reckoned yet", silent);
        } finally {
            start();
        }
    }
}
