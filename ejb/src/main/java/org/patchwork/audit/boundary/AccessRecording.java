package org.patchwork.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.audit.control.AccessRecords;

/** Keeps who looked at whose record. Called in the transaction of the look itself: no record, no view. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER, Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS, Roles.FAMILY})
public class AccessRecording {

    @Inject
    AccessRecords records;

    @Inject
    Clock clock;

    /**
     * Adds the entries, all with the same time, in one statement however many there are.
     *
     * @param viewer  who looked, never null
     * @param entries may be empty, then nothing is written
     * @throws RuntimeException when anything could not be written; the caller's transaction then rolls back and the
     *                          caller must show nothing
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(Viewer viewer, List<AccessEntry> entries) {
        if (!entries.isEmpty()) {
            records.add(viewer, entries, clock.instant());
        }
    }
}
