package org.patchwork.rules.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the policy of a folder in force. {@link #poll} is to be called every 300 to 500 ms by one thread of the owner's; the other
 * methods by any thread, at any time. The first poll takes the folder as it is. A later change is taken once two polls find the folder
 * the same, so that a half-written file is left alone; a change with faults is refused, and the policy in force stays.
 */
public final class PolicyWatch {

    private final PolicySource folder;
    private final Clock clock;
    private Look seen;
    private Look judged;
    private volatile State state = new State(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    private record Look(List<PolicyFile> files, String failure) implements PolicySource {

        @Override
        public List<PolicyFile> files() {
            return files;
        }
    }

    /**
     * What holds at one moment, all of a piece.
     *
     * @param inForce the policy in force; empty when the folder never held a sound one: then nothing may be shown
     * @param inForceSince when that policy came into force; empty when none is
     * @param refused what is wrong with what the folder holds now; empty when that is in force
     * @param refusedAt when that was found out; empty when nothing is wrong
     */
    public record State(Optional<Policy> inForce, Optional<Instant> inForceSince, List<Fault> refused, Optional<Instant> refusedAt) {
    }

    /** Watches a folder, which need not exist yet; nothing is in force before the first poll. */
    public PolicyWatch(Path folder, Clock clock) {
        this.folder = new PolicyFolder(folder);
        this.clock = clock;
    }

    /** Looks at the folder, and takes or refuses what changed. Returns whether the state changed. Never throws because of what it finds. */
    public synchronized boolean poll() {
        Look now = look();
        boolean settled = seen == null || now.equals(seen);
        seen = now;
        if (!settled || now.equals(judged)) {
            return false;
        }
        judged = now;
        judge(now);
        return true;
    }

    private void judge(Look look) {
        try {
            if (look.failure() != null) {
                throw new PolicyRejected(List.of(Faults.ofFolder("folder.unreadable", look.failure())));
            }
            Policy policy = PolicyCompiler.compile(look);
            state = new State(Optional.of(policy), Optional.of(clock.instant()), List.of(), Optional.empty());
        } catch (PolicyRejected rejected) {
            state = new State(state.inForce(), state.inForceSince(), rejected.faults(), Optional.of(clock.instant()));
        }
    }

    private Look look() {
        try {
            return new Look(folder.files(), null);
        } catch (IOException unreadable) {
            return new Look(List.of(), unreadable.getClass().getSimpleName() + ": " + unreadable.getMessage());
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
