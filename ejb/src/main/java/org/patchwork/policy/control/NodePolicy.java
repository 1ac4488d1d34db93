package org.patchwork.policy.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchwork.policy.boundary.PolicyFault;
import org.patchwork.policy.boundary.PolicyState.Trouble;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;

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

    private final Source source;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Object polling = new Object();
    private final Object loading = new Object();
    private final ReadyVersions versions;
    private volatile View view;
    private volatile Served served;

    /** Where versions come from. */
    public interface Source {

        /** What is in force at a moment, and when that changes. */
        Standing at(Instant moment);

        /** @throws PolicyDamaged when any hash does not fit */
        PolicyBook book(UUID version) throws PolicyDamaged;

        /** The files of a version that waits for approval, as they are. */
        PolicyBook submittedBook(UUID version);
    }

    /** A version that is or will be in force. */
    public record Target(UUID id, int number, String title, String hash, Instant from) {
    }

    /**
     * What the database says.
     *
     * @param inForce    null when nothing is
     * @param nextChange null when nothing more is planned
     * @param submitted  what waits for approval, each with the hash of its content
     */
    public record Standing(Target inForce, Instant nextChange, Map<UUID, String> submitted) {
    }

    /** A version that this node decides by. */
    public record Ready(Target target, Policy policy, Instant since) {
    }

    /** Why a version could not be read. */
    public record Failure(Trouble trouble, List<PolicyFault> faults, String message, long at) {
    }

    /** What was asked of the database last, and when. */
    private record View(Target now, Instant nextChange, Target next, Map<UUID, String> submitted, long at) {

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
        this.versions = new ReadyVersions(source, clock, nanoTime);
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
        view = new View(standing.inForce(), soon ? change : null, soon ? source.at(change).inForce() : null,
                standing.submitted(), asked);
        confirm(standing.inForce(), asked);
    }

    private void confirm(Target target, long asked) {
        Ready now = target == null ? null : versions.ready(target.id());
        if (now != null) {
            served = new Served(now, asked);
        }
    }

    /** Reads and compiles what is in force and not ready, what soon will be, and what waits for approval. Returns whether there was anything to do. */
    boolean load() {
        synchronized (loading) {
            View seen = view;
            if (seen == null) {
                return false;
            }
            List<Target> wanted = Stream.of(seen.now(), seen.next()).filter(Objects::nonNull).toList();
            boolean done = false;
            for (Target target : wanted) {
                done |= versions.load(target);
            }
            versions.forgetAllBut(wanted.stream().map(Target::id).collect(Collectors.toSet()));
            confirm(seen.now(), seen.at());
            return versions.prepare(seen.submitted()) || done;
        }
    }

    /** Has a policy at hand that was compiled already, for when a version of that content comes into force. */
    void expect(String contentHash, Policy policy) {
        versions.expect(contentHash, policy);
    }

    /** The policy to decide by; empty when there is none to be relied on. May ask the database, and may wait for a compilation. */
    Optional<Ready> find() {
        View seen = fresh();
        Target target = seen == null ? null : seen.at(clock.instant());
        if (target == null) {
            return Optional.empty();
        }
        Ready now = versions.ready(target.id());
        if (now == null && versions.failure(target.id()) == null) {
            now = stillGood().orElseGet(() -> versions.await(target.id(), PATIENCE));
        }
        return Optional.ofNullable(now);
    }

    private Optional<Ready> stillGood() {
        Served last = served;
        return last != null && nanoTime.getAsLong() - last.confirmed() < TRUST.toNanos() ? Optional.of(last.ready()) : Optional.empty();
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
        Report.Next upcoming = next == null ? null : new Report.Next(next, seen.nextChange(), versions.ready(next.id()) != null);
        if (target == null) {
            return new Report(null, null, Trouble.NONE_PUBLISHED, upcoming);
        }
        Ready now = versions.ready(target.id());
        Failure failure = versions.failure(target.id());
        Trouble trouble = failure != null ? failure.trouble() : Trouble.LOADING;
        return new Report(now, now == null ? failure : null, now == null ? trouble : null, upcoming);
    }

    /** How this node stands: the version it obeys, or why it has none. */
    public record Report(Ready ready, Failure failure, Trouble trouble, Next next) {

        /** What comes into force next. */
        public record Next(Target target, Instant from, boolean ready) {
        }
    }
}
