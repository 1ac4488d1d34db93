package org.patchwork.demonstration.control;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.patchwork.rules.fact.InvolvementStatus;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.fact.Subject;

/**
 * An involvement of the first town, as looks at its child meet it.
 *
 * @param born  the child's day of birth
 * @param ended the last day; null when it goes on
 */
record Support(UUID id, UUID child, LocalDate born, Looker by, Subject subject, boolean relevant, LocalDate started, LocalDate ended,
               Sensitivity sensitivity, boolean marked) {

    private static final Period ARCHIVED_AFTER = Period.ofYears(1);

    boolean goesOn(LocalDate day) {
        return !started.isAfter(day) && (ended == null || !ended.isBefore(day));
    }

    InvolvementStatus status(LocalDate day) {
        if (goesOn(day)) {
            return InvolvementStatus.ACTIVE;
        }
        return ended.plus(ARCHIVED_AFTER).isBefore(day) ? InvolvementStatus.ARCHIVED : InvolvementStatus.CLOSED_RECENT;
    }

    boolean sensitive() {
        return sensitivity != Sensitivity.STANDARD;
    }
}
