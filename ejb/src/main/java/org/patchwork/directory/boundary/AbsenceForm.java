package org.patchwork.directory.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * When a practitioner is away, and who covers.
 *
 * @param from       first day; null when no absence is recorded
 * @param until      last day; null for an open end
 * @param coverId    null for nobody
 * @param colleagues those of the same service who may cover, by name
 */
public record AbsenceForm(UUID practitionerId, String name, LocalDate from, LocalDate until, UUID coverId, List<Colleague> colleagues) {

    public AbsenceForm {
        colleagues = List.copyOf(colleagues);
    }

    /** Somebody who may cover. */
    public record Colleague(UUID id, String name, String teamName) {
    }
}
