package org.patchwork.sharing.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * Who could see a service that works with a child, were they to open the child's map now, and by which rows.
 *
 * @param sees     practitioners to whom it is shown, in whole or in part, the most first
 * @param seesNot  those who stand to the child and to whom it is not shown
 * @param version  short form of the policy's content hash
 */
public record Sightings(UUID childId, String childName, String serviceCode, String serviceName, String version,
                        List<Sighting> sees, List<Sighting> seesNot) implements Serializable {

    public Sightings {
        sees = List.copyOf(sees);
        seesNot = List.copyOf(seesNot);
    }

    /**
     * One practitioner and one involvement of the service.
     *
     * @param viewer   who could see
     * @param roleName of the viewer
     * @param standing how the viewer stands to the child: ACTIVE, LEAD ... NONE
     * @param whose    whose involvement it is
     * @param outcome  FULL, LIMITED, BROKERED or HIDE
     * @param gate     OPEN, STUB or NOT_FOUND
     * @param table    of the deciding row; empty when no row matched
     * @param line     of the deciding row
     */
    public record Sighting(String viewer, String roleName, String standing, String whose, String outcome, String gate, String ruleId,
                           String reason, String table, int line) implements Serializable {
    }
}
