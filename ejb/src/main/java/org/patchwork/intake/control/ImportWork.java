package org.patchwork.intake.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets imports be checked and work in the background, beside the requests. */
@ApplicationScoped
public class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class.getName());
    private static final int CHECKED_TOGETHER = 2_000;
    private static final int TOGETHER = 1_000;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ImportChecking checking;

    @Inject
    private ImportBatches batches;

    /** To be called outside a transaction, so that the import is there when its work begins. */
    public void begin(UUID run) {
        executor.submit(() -> work(run));
    }

    private void work(UUID run) {
        try {
            checking.check(run, CHECKED_TOGETHER);
            while (!Thread.currentThread().isInterrupted() && batches.next(run, TOGETHER)) {
                LOG.log(Level.FINE, "a batch of the import {0} is done", run);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the import " + run + " stopped, and will go on", failure);
        }
    }
}
