package org.patchwork.holder.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision to be taken.
 *
 * @param involvement any that it is about
 * @param seen        the decision that the person had before them; null for none
 * @param reason      one that fits the decision
 * @param note        a short line about the sharing, at most 200 characters; may be null
 * @param legalBasis  code of the policy's table, one that fits the decision
 * @param reviewOn    null for the usual time
 */
public record DecisionRequest(UUID involvement, UUID seen, DecisionKind decision, DecisionReason reason, String note,
                              String legalBasis, LocalDate reviewOn) {
}
