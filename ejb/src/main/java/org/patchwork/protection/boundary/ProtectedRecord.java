package org.patchwork.protection.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A record's protection as an information-governance officer sees it: without network, plan, place or contacts.
 *
 * @param yearOfBirth null when unknown or not yet born
 * @param protection  LOCATION ... PROTECTED_PERSON, or NONE
 * @param requests    newest first, ended ones included
 */
public record ProtectedRecord(UUID childId, String childName, Integer yearOfBirth, String protection, List<ProtectionEntry> requests,
                              List<Named> named, List<ConflictEntry> conflicts) implements Serializable {

    public ProtectedRecord {
        requests = List.copyOf(requests);
        named = List.copyOf(named);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * A practitioner named on the record.
     *
     * @param endsOn last day; null for an open end
     * @param now    whether it lets in today
     */
    public record Named(UUID id, String name, String roleCode, String organisationName, String purposeCode, LocalDate grantedOn,
                        LocalDate endsOn, boolean now) implements Serializable {
    }
}
