package org.patchwork.policy.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What IG officers and operations see of the policy on this node.
 *
 * @param version   short hash of the tables in force here; null when there is none, and then nobody is shown a map
 * @param versionId null when there is none
 * @param number    of the version in force here; null when there is none
 * @param title     null when there is none
 * @param since     when it came into force on this node; null when there is none
 * @param trouble   why this node has no policy; null when it has
 * @param troubleFaults what the engine says of a version in force that it cannot read; empty otherwise
 * @param upcoming  what comes into force next, within a minute; null when nothing does
 * @param folder    where a folder of tables is watched
 * @param refusedAt when the folder's last change was refused; null when it is sound
 * @param faults    why, all of them; empty when the folder is sound
 */
public record PolicyState(String version, UUID versionId, Integer number, String title, Instant since, Trouble trouble,
                          List<PolicyFault> troubleFaults, Upcoming upcoming, String folder, Instant refusedAt, List<PolicyFault> faults) {

    public PolicyState {
        troubleFaults = List.copyOf(troubleFaults);
        faults = List.copyOf(faults);
    }

    /** Why a node has no policy. */
    public enum Trouble {
        /** Nothing was ever published, or everything published is past its end. */
        NONE_PUBLISHED,
        /** The database did not answer. */
        DATABASE_SILENT,
        /** It is being read; this passes. */
        LOADING,
        /** What is stored is not what was approved. */
        DAMAGED,
        /** This node's engine cannot read it. */
        UNREADABLE
    }

    /** The next version to come into force. */
    public record Upcoming(UUID versionId, int number, Instant from, boolean ready) {
    }
}
