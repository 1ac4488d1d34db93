package org.patchwork.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends every {@link Round} on its way, each at its own pace. The log says once that a round fails, and once that it works again. */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    @Any
    private Instance<Round> all;

    private final Map<String, Round> rounds = new HashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        all.handles().forEach(handle -> rounds.put(handle.getBean().getBeanClass().getSimpleName(), handle.get()));
        rounds.keySet().forEach(this::again);
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void go(Timer timer) {
        String name = (String) timer.getInfo();
        try {
            rounds.get(name).go();
            if (failing.remove(name)) {
                LOG.log(Level.INFO, "{0} works again", name);
            }
        } catch (RuntimeException fault) {
            LOG.log(failing.add(name) ? Level.WARNING : Level.FINE, name + " could not do its round; the next one tries again", fault);
        } finally {
            again(name);
        }
    }

    private void again(String name) {
        timers.createSingleActionTimer(rounds.get(name).every().toMillis(), new TimerConfig(name, false));
    }
}
