package org.patchwork.audit.boundary;

import java.util.Objects;
import java.util.UUID;

/**
 * One look at one record, as it goes into the access record.
 *
 * @param childId       null for a search, whose decisions name the records matched
 * @param action        the policy's action code (VIEW, SEARCH, NOTIFY, EXPORT ...), never null
 * @param gate          the gate's answer, never null
 * @param ruleId        the rule that decided the gate, never null
 * @param policyVersion short form of the policy's content hash, never null
 * @param decisions     one entry per involvement decided: involvement id, rule id, outcome, digest of the facts, parted by
 *                      semicolons; empty when none was asked for, never null
 */
public record AccessEntry(UUID childId, String action, String gate, String ruleId, String policyVersion, String decisions) {

    public AccessEntry {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(policyVersion, "policyVersion");
        Objects.requireNonNull(decisions, "decisions");
    }
}
