package org.patchwork.sharing.control;

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

/** Looks every hour of the day for what holders must be asked; on every server, since asking twice changes nothing. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
public class HolderSweepTimer {

    private static final Logger LOG = Logger.getLogger(HolderSweepTimer.class.getName());

    @Inject
    private HolderSweep sweep;

    @Schedule(hour = "6-21", minute = "7", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void ask() {
        try {
            sweep.ask();
        } catch (RuntimeException fault) {
            LOG.log(Level.FINE, "the database does not say which holders to ask", fault);
        }
    }
}
