package org.patchwork.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.audit.control.AccessRecords;

/** Keeps who looked at whose record. Called in the transaction of the look itself: no record, no view. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER, Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS, Roles.FAMILY, Roles.BROKER,
    Roles.PROJECT_TEAM})
public class AccessRecording {

    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{12,32}");

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

    /**
     * The access record of a reference or of a whole id. For information-governance officers, who record the look themselves.
     *
     * @param reference the first twelve hexadecimal digits of its id or more, with hyphens and spaces or without
     * @return empty when there is none, or more than one, of that reference
     */
    @RolesAllowed(Roles.INFORMATION_GOVERNANCE)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<KeptAccess> find(String reference) {
        String digits = reference.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (!REFERENCE.matcher(digits).matches()) {
            return Optional.empty();
        }
        List<KeptAccess> found = records.beginningWith(digits);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * One person's looks at one child between two moments, both included. For information-governance officers, who record the look
     * themselves.
     *
     * @return in order, the first {@code most} of them
     */
    @RolesAllowed(Roles.INFORMATION_GOVERNANCE)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<KeptAccess> of(UUID account, UUID child, Instant from, Instant to, int most) {
        return records.of(account, child, from, to, most);
    }

    /**
     * The facts that were kept with decisions. For information-governance officers.
     *
     * @return by digest; digests of which nothing was kept are left out
     */
    @RolesAllowed(Roles.INFORMATION_GOVERNANCE)
    public Map<String, String> factsOf(Collection<String> digests) {
        return records.factsOf(digests);
    }
}
