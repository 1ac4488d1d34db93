package org.patchwork.protection.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody's request to protect a record; says nothing of the child but its opaque id.
 *
 * @param childId    opaque
 * @param reasonCode of {@link ProtectionReason.Asking}, or TAKEN_OVER for what stood before requests were kept
 * @param askedBy    null when taken over
 * @param agreedBy   the first officer; null where none is needed, or none agreed yet
 * @param inForceAt  null while officers have not decided
 * @param endAskedBy who wants it to end; null when nobody does
 */
public record ProtectionEntry(UUID id, UUID childId, ProtectionKind kind, String reasonCode, Standing standing, Who askedBy, Instant askedAt,
                              Who agreedBy, Who confirmedBy, Instant inForceAt, LocalDate reviewOn, Review review, Who endAskedBy,
                              Instant endAskedAt, String endReason, Who endedBy, Instant endedAt) implements Serializable {

    /** How it stands now. */
    public enum Standing { ASKED, AGREED, REFUSED, IN_FORCE, END_ASKED, ENDED }

    /** Whether it is to be looked at again. */
    public enum Review { LATER, DUE, OVERDUE }

    /** A person by account. */
    public record Who(UUID accountId, String name) implements Serializable {
    }

    /** Whether it protects the record now. */
    public boolean inForce() {
        return standing == Standing.IN_FORCE || standing == Standing.END_ASKED;
    }

    /** Whether officers have yet to decide. */
    public boolean waits() {
        return standing == Standing.ASKED || standing == Standing.AGREED;
    }
}
