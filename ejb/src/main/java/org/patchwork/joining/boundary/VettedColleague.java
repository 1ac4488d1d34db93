package org.patchwork.joining.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody of the manager's agency whose checks or training have run out, or will within six weeks: from the day after the first of the
 * two on nothing is shown to them.
 *
 * @param checksTo   last valid day; null when there never were any
 * @param trainingTo the same of training
 * @param lapsed     whether one of them is past
 */
public record VettedColleague(UUID id, String name, String team, LocalDate checksTo, LocalDate trainingTo, boolean lapsed) {
}
