package org.patchwork.network.boundary;

import java.time.LocalDate;
import java.util.Set;

/**
 * How the reader of the first page stands, as far as it suggests a next step.
 *
 * @param since         the day of the visit before today's; null on the first day
 * @param withoutNumber the reader's profile has no telephone number
 * @param uncovered     the reader is away today or within two weeks, and nobody covers
 * @param putAway       what the reader wants to read no more
 */
public record HomeStanding(LocalDate since, boolean withoutNumber, boolean uncovered, Set<HomeStep> putAway) {
}
