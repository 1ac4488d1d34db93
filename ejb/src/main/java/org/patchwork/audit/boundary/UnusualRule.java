package org.patchwork.audit.boundary;

import java.time.Instant;
import java.util.List;

/**
 * When looks count as unusual.
 *
 * @param code          such as NIGHT
 * @param threshold     from how many looks in the window on the rule speaks, 1 to 10,000
 * @param windowMinutes how far back it looks
 * @param timesUsual    and from so many times the person's own daily average on; 1 asks nothing of it
 * @param weight        how much a finding should worry, 1 to 10
 * @param active        whether it speaks at all
 * @param changes       the latest first, at most ten; empty for one that is as it was shipped
 */
public record UnusualRule(String code, int threshold, int windowMinutes, int timesUsual, int weight, boolean active, List<Change> changes) {

    public UnusualRule {
        changes = List.copyOf(changes);
    }

    /**
     * A change of it.
     *
     * @param by   the officer's name
     * @param note the officer's words
     */
    public record Change(String by, Instant at, int threshold, boolean active, String note) {
    }
}
