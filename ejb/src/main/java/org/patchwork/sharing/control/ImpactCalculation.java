package org.patchwork.sharing.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.rules.engine.Policy;
import org.patchwork.sharing.boundary.ImpactResult;

/** Works out what a version of the policy would change today, in batches of children, each in a short transaction that only reads. */
final class ImpactCalculation {

    private static final int CHILDREN_TOGETHER = 500;
    private static final List<String> ONLY_READING =
            List.of("set transaction isolation level repeatable read, read only", "set local plan_cache_mode = force_custom_plan", "set local jit = off");

    private final Connections connections;
    private final Clock clock;
    private final Policy before;
    private final Policy after;

    ImpactCalculation(Connections connections, Clock clock, Policy before, Policy after) {
        this.connections = connections;
        this.clock = clock;
        this.before = before;
        this.after = after;
    }

    /** Where connections to the database come from. */
    @FunctionalInterface
    interface Connections {

        Connection open() throws SQLException;
    }

    /** Is told how far the work is; what it throws ends the work. */
    @FunctionalInterface
    interface Progress {

        void at(int childrenDone, int childrenInAll);
    }

    /**
     * @param helper runs a second worker beside the calling thread; when it never comes to it, the first does all
     * @throws SQLException when the database could not be read
     */
    ImpactResult run(ExecutorService helper, Progress progress) throws SQLException, InterruptedException {
        Queue<List<UUID>> batches = new ConcurrentLinkedQueue<>();
        List<Viewer> viewers = new ArrayList<>();
        int all = reading(reading -> {
            viewers.addAll(reading.viewers());
            List<UUID> children = reading.children();
            for (int first = 0; first < children.size(); first += CHILDREN_TOGETHER) {
                batches.add(children.subList(first, Math.min(children.size(), first + CHILDREN_TOGETHER)));
            }
            return children.size();
        });
        AtomicInteger done = new AtomicInteger();
        progress.at(0, all);
        AtomicBoolean begun = new AtomicBoolean();
        Future<ImpactCounting> second = helper.submit(() -> begun.compareAndSet(false, true) ? work(batches, viewers, done, () -> { }) : null);
        try {
            ImpactCounting first = work(batches, viewers, done, () -> progress.at(done.get(), all));
            boolean alone = begun.compareAndSet(false, true);
            return alone ? result(first, viewers) : together(first, finished(second), viewers);
        } finally {
            batches.clear();
        }
    }

    private ImpactCounting work(Queue<List<UUID>> batches, List<Viewer> viewers, AtomicInteger done, Runnable told) throws SQLException {
        ImpactCounting counting = new ImpactCounting(before, after, LocalDate.now(clock), viewers);
        for (List<UUID> batch = batches.poll(); batch != null; batch = batches.poll()) {
            List<UUID> children = batch;
            reading(reading -> reading.read(children)).forEach(counting::count);
            done.addAndGet(children.size());
            told.run();
        }
        return counting;
    }

    private static ImpactResult result(ImpactCounting all, List<Viewer> viewers) {
        return all.sums().result(all.children(), viewers.size(), all.involvements());
    }

    private static ImpactResult together(ImpactCounting first, ImpactCounting second, List<Viewer> viewers) {
        first.sums().add(second.sums());
        return first.sums().result(first.children() + second.children(), viewers.size(), first.involvements() + second.involvements());
    }

    private static ImpactCounting finished(Future<ImpactCounting> second) throws SQLException, InterruptedException {
        try {
            return second.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof SQLException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** Something that is read in one transaction. */
    @FunctionalInterface
    private interface Asking<T> {

        T ask(ImpactReading reading) throws SQLException;
    }

    private <T> T reading(Asking<T> asking) throws SQLException {
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(false);
            try (Statement settings = connection.createStatement()) {
                for (String setting : ONLY_READING) {
                    settings.execute(setting);
                }
                return asking.ask(new ImpactReading(connection, clock));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
