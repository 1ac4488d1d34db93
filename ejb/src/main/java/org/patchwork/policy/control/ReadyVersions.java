package org.patchwork.policy.control;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchwork.policy.boundary.PolicyFault;
import org.patchwork.policy.boundary.PolicyState.Trouble;
import org.patchwork.policy.control.NodePolicy.Failure;
import org.patchwork.policy.control.NodePolicy.Ready;
import org.patchwork.policy.control.NodePolicy.Target;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyRejected;

/**
 * The versions that a node has read, verified and compiled, and why others could not be. Every version is read and verified;
 * content that was compiled already is not compiled again.
 */
final class ReadyVersions {

    private static final Logger LOG = Logger.getLogger(ReadyVersions.class.getName());
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int COMPILED_KEPT = 4;

    private final NodePolicy.Source source;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Object arrival = new Object();
    private final Set<String> prepared = new HashSet<>();
    private final Map<String, Policy> compiled = new LinkedHashMap<>(COMPILED_KEPT, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Policy> eldest) {
            return size() > COMPILED_KEPT;
        }
    };
    private volatile Map<UUID, Ready> ready = Map.of();
    private volatile Map<UUID, Failure> failures = Map.of();

    ReadyVersions(NodePolicy.Source source, Clock clock, LongSupplier nanoTime) {
        this.source = source;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** @return null when it is not ready */
    Ready ready(UUID version) {
        return ready.get(version);
    }

    /** @return null when nothing is known against it */
    Failure failure(UUID version) {
        return failures.get(version);
    }

    /** Reads, verifies and compiles a version unless that was done, or failed a moment ago. Returns whether it did or tried. */
    synchronized boolean load(Target target) {
        Failure failed = failures.get(target.id());
        if (ready.containsKey(target.id()) || failed != null && nanoTime.getAsLong() - failed.at() < RETRY.toNanos()) {
            return false;
        }
        try {
            PolicyBook book = source.book(target.id());
            Policy policy = compiled.get(target.hash());
            if (policy == null) {
                policy = PolicyCompiler.compile(book);
                compiled.put(target.hash(), policy);
            }
            ready = with(ready, target.id(), new Ready(target, policy, clock.instant()));
            failures = only(failures, failures.keySet(), target.id());
        } catch (PolicyDamaged damaged) {
            fail(target, Trouble.DAMAGED, List.of(), damaged.getMessage());
        } catch (PolicyRejected rejected) {
            fail(target, Trouble.UNREADABLE, PublishingCheck.faults(rejected.faults()), rejected.getMessage());
        }
        synchronized (arrival) {
            arrival.notifyAll();
        }
        return true;
    }

    private void fail(Target target, Trouble trouble, List<PolicyFault> faults, String message) {
        failures = with(failures, target.id(), new Failure(trouble, faults, message, nanoTime.getAsLong()));
    }

    /** Compiles what waits for approval, so that it is ready when it is approved. What cannot be compiled is nobody's loss. Returns whether it did. */
    synchronized boolean prepare(Map<UUID, String> submitted) {
        prepared.retainAll(submitted.values());
        boolean done = false;
        for (Map.Entry<UUID, String> one : submitted.entrySet()) {
            if (prepared.add(one.getValue()) && !compiled.containsKey(one.getValue())) {
                compileAhead(one.getValue(), source.submittedBook(one.getKey()));
                done = true;
            }
        }
        return done;
    }

    private void compileAhead(String hash, PolicyBook book) {
        try {
            if (book.hash().equals(hash)) {
                compiled.put(hash, PolicyCompiler.compile(book));
            }
        } catch (PolicyRejected rejected) {
            LOG.log(Level.FINE, "what waits for approval cannot be compiled", rejected);
        }
    }

    /** Has a policy at hand that was compiled elsewhere. */
    synchronized void expect(String contentHash, Policy policy) {
        compiled.put(contentHash, policy);
    }

    /** Forgets every version but these; what they were compiled to is kept for a while. */
    synchronized void forgetAllBut(Set<UUID> versions) {
        ready = only(ready, versions, null);
        failures = only(failures, versions, null);
    }

    /** Waits until a version is ready or known not to be; null when it is not in that time. */
    Ready await(UUID version, Duration patience) {
        long until = nanoTime.getAsLong() + patience.toNanos();
        synchronized (arrival) {
            try {
                for (long left = patience.toNanos(); left > 0 && !known(version); left = until - nanoTime.getAsLong()) {
                    arrival.wait(1 + left / 1_000_000);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return ready.get(version);
    }

    private boolean known(UUID version) {
        return ready.containsKey(version) || failures.containsKey(version);
    }

    private static <V> Map<UUID, V> with(Map<UUID, V> map, UUID id, V value) {
        Map<UUID, V> changed = new HashMap<>(map);
        changed.put(id, value);
        return Map.copyOf(changed);
    }

    private static <V> Map<UUID, V> only(Map<UUID, V> map, Set<UUID> kept, UUID without) {
        Map<UUID, V> changed = new HashMap<>(map);
        changed.keySet().removeIf(id -> !kept.contains(id) || id.equals(without));
        return Map.copyOf(changed);
    }
}
