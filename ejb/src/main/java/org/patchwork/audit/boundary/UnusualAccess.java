package org.patchwork.audit.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * Looks of one person on one day that a rule finds unusual. That may have the best of reasons.
 *
 * @param rule      its code, such as NIGHT
 * @param threshold from how many looks on the rule speaks
 * @param weight    how much it should worry, 1 to 10
 * @param viewer    who looked
 * @param firstAt   the first of the looks
 * @param lastAt    the latest of them
 * @param outcome   EXPLAINED, PASSED_TO_MANAGER or BREACH; null while nobody has decided
 * @param note      the officer's words; null with it
 * @param decidedBy the officer's name; null with it
 */
public record UnusualAccess(UUID id, String rule, int threshold, int weight, UUID accountId, String viewer, Instant foundAt, Instant firstAt,
                            Instant lastAt, int looks, String outcome, String note, String decidedBy) {

    /** What an officer may make of it. */
    public enum Outcome { EXPLAINED, PASSED_TO_MANAGER, BREACH }
}
