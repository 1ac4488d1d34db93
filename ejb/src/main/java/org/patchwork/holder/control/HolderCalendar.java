package org.patchwork.holder.control;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every hour of the day for what is due of holders; on every server, since each thing is told once. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
public class HolderCalendar {

    private static final Logger LOG = Logger.getLogger(HolderCalendar.class.getName());

    @Inject
    private Reminders reminders;

    @Schedule(hour = "6-21", minute = "9", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void look() {
        try {
            reminders.remind();
            reminders.escalate();
        } catch (RuntimeException fault) {
            LOG.log(Level.FINE, "the database does not say what is due of holders", fault);
        }
    }
}
