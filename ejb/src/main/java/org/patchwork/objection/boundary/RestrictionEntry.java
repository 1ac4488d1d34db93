package org.patchwork.objection.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A dispute or an objection, as those read it who decide.
 *
 * @param childName null for officers, who know the child by id alone
 * @param who       whose involvement it is
 * @param roleName  in the reader's language
 * @param reason    a code
 * @param behalf    who objects: CHILD, PARENT or SUBJECT; null for a dispute, or when it is not known
 * @param raised    on which day
 * @param due       the last day to decide an objection; null for a dispute
 * @param overdue   whether that day is past and nothing is decided
 * @param outcome   PENDING, UPHELD or REJECTED; null, CONFIRMED or RECORDED_IN_ERROR for a dispute
 * @param mine      whether the reader raised it, and so cannot decide it
 */
public record RestrictionEntry(UUID id, UUID childId, String childName, String who, String roleName, String reason, String behalf,
                               LocalDate raised, LocalDate due, boolean overdue, String outcome, boolean mine) {

    /** Whether it waits to be decided. */
    public boolean waiting() {
        return outcome == null || outcome.equals("PENDING");
    }
}
