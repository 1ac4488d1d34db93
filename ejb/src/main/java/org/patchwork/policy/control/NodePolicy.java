package org.patchwork.policy.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.patchwork.policy.boundary.PolicyFault;
import org.patchwork.policy.boundary.PolicyState.Trouble;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyRejected;

/**
 * Which policy a node obeys: the version in force as the database tells it, and no other. A version that is no longer in force
 * may answer for two seconds after it was last known to be, while its successor is compiled; then nobody is answered. Time that
 * has passed is measured by a clock that no one can set; whether a version has begun, by the application's.
 */
public final class NodePolicy {

    /** How long what the database said last may be relied on. */
    static final Duration TRUST = Duration.ofSeconds(2);
    /** How long a request waits for a version that is being compiled. */
    static final Duration PATIENCE = Duration.ofSeconds(5);
    /** How long before it begins a version is made ready. */
    static final Duration AHEAD = Duration.ofMinutes(2);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int COMPILED_KEPT = 4;

    private final Source source;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Object polling = new Object();
    private final Object loading = new Object();
    private final Object arrival = new Object();
    private final Map<String, Policy> compiled = new LinkedHashMap<>(COMPILED_KEPT, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Policy> eldest) {
            return size() > COMPILED_KEPT;
        }
    };
    private volatile View view;
    private volatile Map<UUID, Ready> ready = Map.of();
    private volatile Map<UUID, Failure> failures = Map.of();
    private volatile Served served;

    /** Where versions come from. */
    public interface Source {

        /** What is in force at a moment, and when that changes. */
        Standing at(Instant moment);

        /** @throws PolicyDamaged when any hash does not fit */
        PolicyBook book(UUID version) throws PolicyDamaged;
    }

    /** A version that is or will be in force. */
    public record Target(UUID id, int number, String title, String hash, Instant from) {
    }

    /** What the database says: {@code inForce} is null when nothing is, {@code nextChange} when nothing more is planned. */
    public record Standing(Target inForce, Instant nextChange) {
    }

    /** A version that this node decides by. */
    public record Ready(Target target, Policy policy, Instant since) {
    }

    /** Why a version could not be read. */
    public record Failure(Trouble trouble, List<PolicyFault> faults, String message, long at) {
    }

    /** What was asked of the database last, and when. */
    private record View(Target now, Instant nextChange, Target next, long at) {

        Target at(Instant moment) {
            return nextChange != null && !moment.isBefore(nextChange) ? next : now;
        }
    }

    /** What answered last, and when it was last known to be in force. */
    private record Served(Ready ready, long confirmed) {
    }

    NodePolicy(Source source, Clock clock, LongSupplier nanoTime) {
        this.source = source;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** Asks the database what is in force; cheap. @throws RuntimeException when it does not answer */
    void poll() {
        synchronized (polling) {
            ask();
        }
    }

    private void ask() {
        long asked = nanoTime.getAsLong();
        Instant now = clock.instant();
        Standing standing = source.at(now);
        Instant change = standing.nextChange();
        boolean soon = change != null && change.isBefore(now.plus(AHEAD));
        view = new View(standing.inForce(), soon ? change : null, soon ? source.at(change).inForce() : null, asked);
        confirm(standing.inForce(), asked);
    }

    private void confirm(Target target, long asked) {
        Ready now = target == null ? null : ready.get(target.id());
        if (now != null) {
            served = new Served(now, asked);
        }
    }

    /** Reads and compiles what is in force and not ready, and what soon will be. Returns whether anything was done. */
    boolean load() {
        synchronized (loading) {
            View seen = view;
            if (seen == null) {
                return false;
            }
            boolean done = false;
            for (Target target : new Target[] {seen.now(), seen.next()}) {
                done |= target != null && load(target);
            }
            forgetAllBut(seen);
            confirm(seen.now(), seen.at());
            return done;
        }
    }

    private void arrived() {
        synchronized (arrival) {
            arrival.notifyAll();
        }
    }

    private boolean load(Target target) {
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
            failures = without(failures, target.id());
        } catch (PolicyDamaged damaged) {
            fail(target, Trouble.DAMAGED, List.of(), damaged.getMessage());
        } catch (PolicyRejected rejected) {
            fail(target, Trouble.UNREADABLE, PublishingCheck.faults(rejected.faults()), rejected.getMessage());
        }
        arrived();
        return true;
    }

    private void fail(Target target, Trouble trouble, List<PolicyFault> faults, String message) {
        failures = with(failures, target.id(), new Failure(trouble, faults, message, nanoTime.getAsLong()));
    }

    private void forgetAllBut(View seen) {
        Map<UUID, Ready> kept = new HashMap<>(ready);
        kept.keySet().removeIf(id -> !is(id, seen.now()) && !is(id, seen.next()));
        ready = Map.copyOf(kept);
    }

    private static boolean is(UUID id, Target target) {
        return target != null && target.id().equals(id);
    }

    /** Has a policy at hand that was compiled already, for when a version of that content comes into force. */
    void expect(String contentHash, Policy policy) {
        synchronized (loading) {
            compiled.put(contentHash, policy);
        }
    }

    /** The policy to decide by; empty when there is none to be relied on. May ask the database, and may wait for a compilation. */
    Optional<Ready> find() {
        View seen = fresh();
        Target target = seen == null ? null : seen.at(clock.instant());
        if (target == null) {
            return Optional.empty();
        }
        Ready now = ready.get(target.id());
        if (now == null && !failures.containsKey(target.id())) {
            now = stillGood().orElseGet(() -> await(target));
        }
        return Optional.ofNullable(now);
    }

    private Optional<Ready> stillGood() {
        Served last = served;
        return last != null && nanoTime.getAsLong() - last.confirmed() < TRUST.toNanos() ? Optional.of(last.ready()) : Optional.empty();
    }

    private Ready await(Target target) {
        long until = nanoTime.getAsLong() + PATIENCE.toNanos();
        synchronized (arrival) {
            try {
                for (long left = until - nanoTime.getAsLong(); left > 0 && waiting(target); left = until - nanoTime.getAsLong()) {
                    arrival.wait(1 + left / 1_000_000);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return ready.get(target.id());
    }

    private boolean waiting(Target target) {
        return !ready.containsKey(target.id()) && !failures.containsKey(target.id());
    }

    /** What the database said at most two seconds ago; null when it says nothing. */
    private View fresh() {
        if (trusted(view)) {
            return view;
        }
        synchronized (polling) {
            if (!trusted(view)) {
                try {
                    ask();
                } catch (RuntimeException silent) {
                    return null;
                }
            }
            return view;
        }
    }

    private boolean trusted(View seen) {
        return seen != null && nanoTime.getAsLong() - seen.at() < TRUST.toNanos();
    }

    /** What can be said of this node without waiting for anything. */
    Report report() {
        View seen = view;
        if (!trusted(seen)) {
            return new Report(null, null, Trouble.DATABASE_SILENT, null);
        }
        Target target = seen.at(clock.instant());
        Target next = Objects.equals(target, seen.next()) ? null : seen.next();
        Report.Next upcoming = next == null ? null : new Report.Next(next, seen.nextChange(), ready.containsKey(next.id()));
        if (target == null) {
            return new Report(null, null, Trouble.NONE_PUBLISHED, upcoming);
        }
        Ready now = ready.get(target.id());
        Failure failure = failures.get(target.id());
        Trouble trouble = failure != null ? failure.trouble() : Trouble.LOADING;
        return new Report(now, now == null ? failure : null, now == null ? trouble : null, upcoming);
    }

    /** How this node stands: the version it obeys, or why it has none. */
    public record Report(Ready ready, Failure failure, Trouble trouble, Next next) {

        /** What comes into force next. */
        public record Next(Target target, Instant from, boolean ready) {
        }
    }

    private static <V> Map<UUID, V> with(Map<UUID, V> map, UUID id, V value) {
        Map<UUID, V> changed = new HashMap<>(map);
        changed.put(id, value);
        return Map.copyOf(changed);
    }

    private static <V> Map<UUID, V> without(Map<UUID, V> map, UUID id) {
        Map<UUID, V> changed = new HashMap<>(map);
        changed.remove(id);
        return Map.copyOf(changed);
    }
}
