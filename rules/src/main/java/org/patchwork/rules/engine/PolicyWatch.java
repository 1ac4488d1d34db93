package org.patchwork.rules.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the policy of a folder in force. {@link #poll} is to be called every 300 to 500 ms by one thread of the owner's; the other
 * methods by any thread, at any time. The first poll takes the folder as it is. A later change is compiled when it is first seen and
 * taken once the folder has not changed for a while, so that a half-written file is left alone; a change with faults is refused, and the
 * policy in force stays.
 */
public final class PolicyWatch {

    /** A folder that has not changed for so long is taken for written to the end. */
    private static final Duration QUIET = Duration.ofMillis(200);
    private final Path folder;
    private final Clock clock;
    private Verdict seen;
    private Look taken;
    private volatile State state = new State(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    private record Look(PolicyBook book, String failure) {
    }

    /**
     * What holds at one moment, all of a piece.
     *
     * @param inForce the policy in force; empty when the folder never held a sound one: then nothing may be shown
     * @param inForceSince when that policy came into force; empty when none is
     * @param refused what is wrong with what the folder holds now; empty when that is in force
     * @param refusedAt when that was found out; empty when nothing is wrong
     * @param book the files of the policy in force, scenarios included; empty when none is
     */
    public record State(Optional<Policy> inForce, Optional<Instant> inForceSince, List<Fault> refused, Optional<Instant> refusedAt,
                        Optional<PolicyBook> book) {
    }

    /** Watches a folder, which need not exist yet; nothing is in force before the first poll. */
    public PolicyWatch(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What compiling a look at the folder gave: a policy, or what is wrong. */
    private record Verdict(Look look, Policy policy, List<Fault> faults) {
    }

    /** Looks at the folder, and takes or refuses what changed. Returns whether the state changed. Never throws because of what it finds. */
    public synchronized boolean poll() {
        Look now = look();
        boolean written = seen == null || now.equals(seen.look());
        if (!written) {
            Instant since = clock.instant();
            seen = verdictOn(now);
            written = since.plus(QUIET).isBefore(clock.instant()) && now.equals(look());
        } else if (seen == null) {
            seen = verdictOn(now);
        }
        if (!written || now.equals(taken)) {
            return false;
        }
        taken = now;
        take(seen);
        return true;
    }

    private static Verdict verdictOn(Look look) {
        try {
            if (look.failure() != null) {
                throw new PolicyRejected(List.of(Faults.ofFolder("folder.unreadable", look.failure())));
            }
            return new Verdict(look, PolicyCompiler.compile(look.book()), List.of());
        } catch (PolicyRejected rejected) {
            return new Verdict(look, null, rejected.faults());
        }
    }

    private void take(Verdict verdict) {
        Optional<Instant> now = Optional.of(clock.instant());
        state = verdict.policy() == null
                ? new State(state.inForce(), state.inForceSince(), verdict.faults(), now, state.book())
                : new State(Optional.of(verdict.policy()), now, List.of(), Optional.empty(), Optional.of(verdict.look().book()));
    }

    private Look look() {
        try {
            return new Look(PolicyBook.ofFolder(folder), null);
        } catch (IOException unreadable) {
            return new Look(PolicyBook.of(List.of()), unreadable.getClass().getSimpleName() + ": " + unreadable.getMessage());
        }
    }

    /** What holds now. */
    public State state() {
        return state;
    }

    /** The policy in force; empty when the folder never held a sound one: then nothing may be shown. */
    public Optional<Policy> inForce() {
        return state.inForce();
    }

    /** What is wrong with what the folder holds now; empty when that is in force. */
    public List<Fault> refused() {
        return state.refused();
    }
}
