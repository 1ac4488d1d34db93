package org.patchwork.audit.boundary;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One look at one record, as it goes into the access record.
 *
 * @param id            of this access record, by which it is found again; never null
 * @param childId       null for a search, whose decisions name the records matched
 * @param action        the policy's action code (VIEW, SEARCH, NOTIFY, EXPORT ...) or an officer's (EXPLAIN, WHO_COULD_SEE), never null
 * @param gate          the gate's answer, never null
 * @param ruleId        the rule that decided the gate, never null
 * @param policyVersion the policy's content hash, never null
 * @param decisions     digest of the gate's facts, then one entry per involvement decided: involvement id, rule id, outcome, digest of
 *                      the facts, parted by semicolons; empty when none was asked for, never null
 * @param facts         the facts behind the digests, by digest; one line each, without names; may be empty, never null
 * @param reason        why an officer looked, in the officer's words; null in ordinary use
 */
public record AccessEntry(UUID id, UUID childId, String action, String gate, String ruleId, String policyVersion, String decisions,
                          Map<String, String> facts, String reason) {

    public AccessEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(policyVersion, "policyVersion");
        Objects.requireNonNull(decisions, "decisions");
        facts = Map.copyOf(facts);
    }

    /** A look of which no facts need keeping, under a new id. */
    public AccessEntry(UUID childId, String action, String gate, String ruleId, String policyVersion, String decisions) {
        this(UUID.randomUUID(), childId, action, gate, ruleId, policyVersion, decisions, Map.of(), null);
    }

    /** What a viewer quotes so that an officer finds the record: random, and the same for the whole page. */
    public String reference() {
        return referenceOf(id);
    }

    /** The reference of an access record's id: its first twelve hexadecimal digits, in fours. */
    public static String referenceOf(UUID id) {
        String digits = id.toString().replace("-", "");
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8, 12);
    }
}
