package org.patchwork.sharing.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One run of the preview.
 *
 * @param versionId    the version that was tried
 * @param versionTitle its title today
 * @param contentHash  of what was tried: a draft may have changed since
 * @param current      whether the version still has that content
 * @param against      short hash of the tables it was held against, those in force when the run began
 * @param startedBy    the officer's name
 * @param childrenDone records decided so far
 * @param childrenAll  records to decide; 0 until they are counted
 * @param endedAt      null while it runs
 * @param result       null unless done
 */
public record ImpactRunEntry(UUID id, UUID versionId, String versionTitle, String contentHash, boolean current, String against, State state,
                             String startedBy, Instant startedAt, int childrenDone, int childrenAll, Instant endedAt, ImpactResult result)
        implements Serializable {

    /** How a run stands. */
    public enum State {
        RUNNING, DONE,
        /** The database or the policy failed it. */
        FAILED,
        /** Its server stopped in the middle; it can be run again. */
        INTERRUPTED
    }

    /** Whether it still runs. */
    public boolean running() {
        return state == State.RUNNING;
    }

    /** How far it is, 0 to 100. */
    public int percent() {
        return childrenAll == 0 ? 0 : (int) (100L * childrenDone / childrenAll);
    }
}
