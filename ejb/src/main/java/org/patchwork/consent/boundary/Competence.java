package org.patchwork.consent.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Whether a child can decide about sharing.
 *
 * @param today      NOT_COMPETENT, GILLICK, PRESUMED_16, or NA for a child without an age; by the findings in {@code history}
 * @param assessable whether an assessment says anything: born, and under the age from which competence is presumed
 * @param recheckAge the birthday at which it is to be looked at again, when that is due; null when nothing is due
 * @param history    latest first
 */
public record Competence(UUID childId, String childName, String today, boolean assessable, Integer recheckAge, List<Assessment> history) {

    public Competence {
        history = List.copyOf(history);
    }

    /**
     * One finding.
     *
     * @param outcome GILLICK or NOT_COMPETENT
     * @param mine    whether the viewer made it; who else did is not told
     */
    public record Assessment(String outcome, LocalDate on, boolean mine) {
    }

    /** The latest finding; null when there is none. */
    public Assessment latest() {
        return history.isEmpty() ? null : history.get(0);
    }
}
