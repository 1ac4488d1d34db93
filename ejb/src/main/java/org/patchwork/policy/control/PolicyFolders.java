package org.patchwork.policy.control;

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
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyWatch;

/**
 * Watches the folder of tables, {@code PATCHWORK_POLICY_DIR}. What is sound in it becomes a draft, or is published at once in
 * demonstration mode; what has faults is refused and told, and nothing else happens.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class PolicyFolders {

    private static final Logger LOG = Logger.getLogger(PolicyFolders.class.getName());
    private static final long POLL_MILLISECONDS = 400;

    @Resource
    private TimerService timers;

    @Inject
    private FolderIntake intake;

    @Inject
    private PolicyInForce policies;

    @Inject
    private Clock clock;

    private volatile PolicyWatch watch;
    private boolean waiting;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        watch = new PolicyWatch(folder(), clock);
        try {
            look();
        } finally {
            again();
        }
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void poll() {
        try {
            if (look() == FolderIntake.Taken.PUBLISHED) {
                policies.expect(watch.state().book().orElseThrow().hash(), watch.inForce().orElseThrow());
            }
        } finally {
            again();
        }
    }

    private void again() {
        timers.createSingleActionTimer(POLL_MILLISECONDS, new TimerConfig(null, false));
    }

    private FolderIntake.Taken look() {
        try {
            waiting |= watch.poll();
            FolderIntake.Taken taken = waiting ? take() : FolderIntake.Taken.NOTHING;
            waiting = false;
            return taken;
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, "the folder of tables could not be taken over; it is tried again", fault);
            return FolderIntake.Taken.NOTHING;
        }
    }

    private FolderIntake.Taken take() {
        PolicyWatch.State state = watch.state();
        if (!state.refused().isEmpty()) {
            LOG.log(Level.WARNING, "the tables in {0} are refused; nothing changes\n{1}", new Object[] {folder(),
                String.join("\n", state.refused().stream().map(Fault::inOneLine).toList())});
            return FolderIntake.Taken.NOTHING;
        }
        FolderIntake.Taken taken = intake.take(state.book().orElseThrow(), FolderIntake.DEMONSTRATION.equals(System.getenv("PATCHWORK_MODE")));
        LOG.log(Level.INFO, "the tables in {0} are sound: {1}", new Object[] {folder(), taken});
        return taken;
    }

    /** What the folder holds, as it was seen last. */
    public PolicyWatch.State state() {
        return watch.state();
    }

    /** Where the tables are kept: {@code PATCHWORK_POLICY_DIR}. */
    public Path folder() {
        return Path.of(System.getenv().getOrDefault("PATCHWORK_POLICY_DIR", "policy")).toAbsolutePath();
    }
}
