package org.patchwork.sharing.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * One decision as it was taken, taken again by the same version, and taken by the version in force today.
 *
 * @param digest        of the facts; with the access record's id it names the decision
 * @param involvementId null for the gate
 * @param who           the practitioner whose involvement it is; null for the gate or when it is no longer there
 * @param serviceCode   null for the gate
 * @param serviceName   as people call it; null for the gate
 * @param recorded      what the access record holds
 * @param facts         what was known, by heading, in the words of the tables; empty when not kept
 * @param replay        whether the version of the time gives the same answer again
 * @param then          what it gives; null without facts or version
 * @param now           what the version in force gives to the same facts; null without facts or a policy in force
 */
public record PastDecision(String digest, UUID involvementId, String who, String serviceCode, String serviceName, Answer recorded,
                           List<PolicyRow.Cell> facts, Replay replay, Explained then, Explained now) implements Serializable {

    public PastDecision {
        facts = List.copyOf(facts);
    }

    /** Whether a decision could be taken again. */
    public enum Replay {
        /** The same outcome by the same rule. */
        SAME,
        /** Another answer than recorded: to be looked into. */
        DIFFERENT,
        /** Taken before facts were kept. */
        NO_FACTS,
        /** The version of that time is not stored. */
        NO_VERSION
    }

    /** What was decided: the outcome, or for the gate its answer, and the rule. */
    public record Answer(String outcome, String ruleId) implements Serializable {
    }

    /**
     * A decision with its reason and where it stands.
     *
     * @param reason   in plain words
     * @param deciding the row that decided; null when none matched
     * @param late     rows that matched too and came too late
     * @param table    every row of the deciding row's table
     */
    public record Explained(Answer answer, String reasonCode, String reason, String legalBasis, PolicyRow deciding, List<PolicyRow> late,
                            List<PolicyRow> table) implements Serializable {

        public Explained {
            late = List.copyOf(late);
            table = List.copyOf(table);
        }
    }

    /** Whether today's policy would answer otherwise. */
    public boolean changed() {
        return then != null && now != null && !then.answer().equals(now.answer());
    }
}
