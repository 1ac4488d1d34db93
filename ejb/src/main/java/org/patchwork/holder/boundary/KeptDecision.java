package org.patchwork.holder.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision as it was kept.
 *
 * @param childName      for the holder; null for information governance
 * @param childReference tells children apart without naming them
 * @param reason         code; decisions from before codes keep their own words
 * @param replaced       whether a later decision took its place
 * @param reviewOn       from this day on it counts as none
 */
public record KeptDecision(UUID id, UUID childId, String childName, String childReference, String serviceName, String organisationName,
                           DecisionKind decision, String reason, String note, String legalBasis, String decidedBy, Instant decidedAt,
                           LocalDate reviewOn, boolean replaced) {

    /** The same with the child's name, for those who hold it. */
    public KeptDecision named(String name) {
        return new KeptDecision(id, childId, name, childReference, serviceName, organisationName, decision, reason, note, legalBasis,
                decidedBy, decidedAt, reviewOn, replaced);
    }

    /** The same without what tells which child it is, for those who do not. */
    public KeptDecision unnamed() {
        return new KeptDecision(id, null, null, childReference, serviceName, organisationName, decision, reason, note, legalBasis,
                decidedBy, decidedAt, reviewOn, replaced);
    }
}
