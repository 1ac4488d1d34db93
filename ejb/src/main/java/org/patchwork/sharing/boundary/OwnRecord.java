package org.patchwork.sharing.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;

/**
 * A child with the services of the viewer's own that work with it.
 *
 * @param childName null when the viewer only answers for a service, and the child's record does not open
 * @param bornOn    null when unknown or not yet born
 * @param ageInYears null when unknown, unborn or deceased
 * @param services  never empty; one for each service and person whose service it is
 * @param agencies  those whose involvement is shown to the viewer in full, ordered by name; empty in lists of many children
 * @param shown     the practitioners themselves who are; empty in lists of many children
 */
public record OwnRecord(UUID childId, String childName, LocalDate bornOn, Integer ageInYears, AgeBand age, Competence competence,
                        List<OwnService> services, List<Agency> agencies, Set<UUID> shown) {

    public OwnRecord {
        services = List.copyOf(services);
        agencies = List.copyOf(agencies);
        shown = Set.copyOf(shown);
    }

    /** An agency on the viewer's map. */
    public record Agency(UUID id, String name) {
    }
}
