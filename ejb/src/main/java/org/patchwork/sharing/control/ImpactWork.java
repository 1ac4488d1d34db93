package org.patchwork.sharing.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.patchwork.policy.boundary.NotPublishable;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.control.PublishingCheck;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyRejected;

/** Runs previews in the background, beside the requests. */
@ApplicationScoped
public class ImpactWork {

    private static final Logger LOG = Logger.getLogger(ImpactWork.class.getName());
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(500);

    @Resource
    private ManagedExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/PatchworkDS")
    private DataSource database;

    @Inject
    private ImpactRuns runs;

    @Inject
    private Clock clock;

    /** See {@link org.patchwork.sharing.boundary.ImpactPreview#start}; to be called outside a transaction, so that the run is there when its work begins. */
    public UUID start(PolicyVersionEntry version, PolicyBook book, Policy against, UUID account) {
        Policy candidate = compiled(book);
        return runs.going(version.contentHash(), against.version()).map(going -> going.id())
                .orElseGet(() -> begin(candidate, against, new ImpactRuns.Order(version.id(), book.hash(), against.version(), account, node())));
    }

    /** Any tables that make a policy can be tried; what else publishing asks of them is for their own page to say. */
    private static Policy compiled(PolicyBook book) {
        try {
            return PolicyCompiler.compile(book);
        } catch (PolicyRejected faulty) {
            throw new NotPublishable(PublishingCheck.faults(faulty.faults()));
        }
    }

    private UUID begin(Policy candidate, Policy against, ImpactRuns.Order order) {
        UUID run = UUID.randomUUID();
        runs.begin(run, order);
        try {
            executor.submit(() -> work(run, candidate, against));
        } catch (RejectedExecutionException busy) {
            runs.failed(run);
            throw busy;
        }
        return run;
    }

    private void work(UUID run, Policy candidate, Policy against) {
        try {
            runs.done(run, new ImpactCalculation(database::getConnection, clock, against, candidate).run(executor, reporting(run)));
        } catch (SQLException | RuntimeException failure) {
            LOG.log(Level.WARNING, "the preview " + run + " came to nothing", failure);
            runs.failed(run);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the database how far the work is, now and then. */
    private ImpactCalculation.Progress reporting(UUID run) {
        long[] last = {System.nanoTime() - BETWEEN_REPORTS.toNanos()};
        return (done, all) -> {
            if (System.nanoTime() - last[0] >= BETWEEN_REPORTS.toNanos()) {
                last[0] = System.nanoTime();
                runs.progress(run, done, all);
            }
        };
    }

    private static String node() {
        return System.getProperty("jboss.node.name", "local");
    }
}
