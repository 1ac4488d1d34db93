package org.patchwork.joining.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An agency and its sharing agreement.
 *
 * @param from   first day; null when there never was one
 * @param to     last day; null for an open end
 * @param state  NONE, TO_COME, IN_FORCE, ENDS_SOON (within sixty days) or LAPSED
 * @param latest what was recorded last, to be named by whoever records the next; null when nothing was
 */
public record AgreementEntry(UUID organisationId, String name, String agencyKind, LocalDate from, LocalDate to, String state, UUID latest) {
}
