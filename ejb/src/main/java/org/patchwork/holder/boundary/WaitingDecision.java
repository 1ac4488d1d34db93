package org.patchwork.holder.boundary;

import java.time.LocalDate;
import org.patchwork.sharing.boundary.HeldInvolvement;

/**
 * A decision that a service is asked for.
 *
 * @param decideBy the last working day on which it is not late
 * @param overdue  whether that day is past
 */
public record WaitingDecision(HeldInvolvement held, LocalDate decideBy, boolean overdue) {
}
