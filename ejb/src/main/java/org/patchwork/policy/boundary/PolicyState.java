package org.patchwork.sharing.boundary;

import java.time.Instant;
import java.util.List;

/**
 * What IG officers see of the policy on this node.
 *
 * @param version   short content hash of the policy in force; null when there is none
 * @param since     when it came into force on this node; null when there is none
 * @param folder    where the tables are read from
 * @param refusedAt when the last change was refused; null when the newest tables are in force
 * @param faults    why, all of them; empty when the newest tables are in force
 */
public record PolicyState(String version, Instant since, String folder, Instant refusedAt, List<PolicyFault> faults) {

    /** One fault of a refused table; line and column are null when the whole table or folder is meant. */
    public record PolicyFault(String table, Integer line, String column, String message) {
    }
}
