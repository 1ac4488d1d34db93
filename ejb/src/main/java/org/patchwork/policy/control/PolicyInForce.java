package org.patchwork.sharing.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyWatch;
import org.patchwork.sharing.boundary.PolicyUnavailable;

/** Keeps this node's sharing policy: the folder's newest sound tables, or none at all. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class PolicyInForce {

    private static final Logger LOG = Logger.getLogger(PolicyInForce.class.getName());
    private static final long POLL_MILLISECONDS = 400;

    @Resource
    private TimerService timers;

    @Inject
    private Clock clock;

    private PolicyWatch watch;
    private String reported = "";

    @PostConstruct
    void start() {
        watch = new PolicyWatch(folder(), clock);
        poll();
    }

    @PreDestroy
    void stop() {
        PolicyCompiler.shutdown();
    }

    /**
     * The policy to decide a whole request by.
     *
     * @throws PolicyUnavailable when none is in force: then nothing is shown
     */
    public Policy get() {
        return watch.inForce().orElseThrow(PolicyUnavailable::new);
    }

    public Optional<Policy> find() {
        return watch.inForce();
    }

    public PolicyWatch watch() {
        return watch;
    }

    /** Where officers keep the tables: {@code PATCHWORK_POLICY_DIR}. */
    public Path folder() {
        return Path.of(System.getenv().getOrDefault("PATCHWORK_POLICY_DIR", "policy")).toAbsolutePath();
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void poll() {
        try {
            watch.poll();
            report();
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, "the policy folder could not be looked at; what is in force stays", fault);
        } finally {
            timers.createSingleActionTimer(POLL_MILLISECONDS, new TimerConfig(null, false));
        }
    }

    /** Says each change once. */
    private void report() {
        String faults = String.join("\n", watch.refused().stream().map(Fault::inOneLine).toList());
        String version = watch.inForce().map(Policy::shortVersion).orElse("none");
        if (!reported.equals(version + faults)) {
            reported = version + faults;
            if (faults.isEmpty()) {
                LOG.log(Level.INFO, "sharing policy {0} is in force, read from {1}", new Object[] {version, folder()});
            } else {
                LOG.log(Level.WARNING, "the tables in {0} are refused; in force stays: {1}\n{2}", new Object[] {folder(), version, faults});
            }
        }
    }
}
