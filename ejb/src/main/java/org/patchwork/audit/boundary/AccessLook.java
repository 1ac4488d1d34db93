package org.patchwork.audit.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * One look at a record, as managers and IG officers read it.
 *
 * @param reference  by which an officer opens the decisions
 * @param viewer     who looked
 * @param roleCode   code of the role table; null for people who are not practitioners
 * @param child      the child's name for officers, a reference for managers; null for a search, and for what was erased
 * @param action     the action's code
 * @param gate       the gate's answer
 * @param ruleId     the rule that decided the gate; null for managers
 * @param purpose    code of the statutory or listed purpose; null in ordinary use
 * @param accessMode NORMAL, BREAK_GLASS or BREAK_GLASS_LIFE; null when no gate was asked
 * @param statutory  code of the statutory basis, NONE in ordinary use; null when no gate was asked
 * @param reason     what was typed as reason, for officers; else null
 */
public record AccessLook(UUID id, String reference, Instant at, UUID accountId, String viewer, String roleCode, String child, String action,
                         String gate, String ruleId, String purpose, String accessMode, String statutory, String reason) {
}
