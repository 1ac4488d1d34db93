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
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchwork.policy.boundary.NotPublishable;
import org.patchwork.policy.boundary.PolicyFault;
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
    private volatile Breaches breaches = new Breaches(List.of(), null);
    private boolean waiting;

    /** What the last look found beyond the faults of single cells; none when {@code at} is null. */
    private record Breaches(List<PolicyFault> faults, Instant at) {
    }

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
        breaches = new Breaches(List.of(), null);
        if (!state.refused().isEmpty()) {
            LOG.log(Level.WARNING, "the tables in {0} are refused; nothing changes\n{1}", new Object[] {folder(),
                String.join("\n", state.refused().stream().map(Fault::inOneLine).toList())});
            return FolderIntake.Taken.NOTHING;
        }
        try {
            FolderIntake.Taken taken = intake.take(state.book().orElseThrow(),
                    FolderIntake.DEMONSTRATION.equals(System.getenv("PATCHWORK_MODE")));
            LOG.log(Level.INFO, "the tables in {0} are sound: {1}", new Object[] {folder(), taken});
            return taken;
        } catch (NotPublishable refused) {
            breaches = new Breaches(refused.faults(), clock.instant());
            LOG.log(Level.WARNING, "the tables in {0} are refused; nothing changes\n{1}", new Object[] {folder(), refused.faults()});
            return FolderIntake.Taken.NOTHING;
        }
    }

    /** What is wrong with what the folder holds; empty when it was taken. */
    public List<PolicyFault> faults() {
        List<PolicyFault> ofCells = PublishingCheck.faults(watch.state().refused());
        return ofCells.isEmpty() ? breaches.faults() : ofCells;
    }

    /** When that was found out; null when nothing is wrong. */
    public Instant refusedAt() {
        return watch.state().refusedAt().orElse(breaches.at());
    }

    /** Where the tables are kept: {@code PATCHWORK_POLICY_DIR}. */
    public Path folder() {
        return Path.of(System.getenv().getOrDefault("PATCHWORK_POLICY_DIR", "policy")).toAbsolutePath();
    }
}
