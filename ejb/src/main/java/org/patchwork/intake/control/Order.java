package org.patchwork.intake.control;

import java.time.LocalDate;
import java.util.UUID;
import org.patchwork.intake.boundary.ImportKind;

/**
 * For whom an import works, and on which day.
 *
 * @param organisation whose people it may touch
 * @param service      whose involvements it may touch
 * @param account      of the manager who brought the file
 * @param manager      the same person as a practitioner
 */
record Order(UUID run, ImportKind kind, UUID organisation, UUID service, UUID account, UUID manager, LocalDate today) {
}
