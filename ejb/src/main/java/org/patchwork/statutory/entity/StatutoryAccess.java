package org.patchwork.statutory.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * A practitioner's access to one child by virtue of a statutory function, with a purpose and an expiry: screening (MASH,
 * EDT), a section 47 enquiry or police protection (Children Act 1989 s47, s46).
 */
@Entity
@Table(name = "statutory_access")
public class StatutoryAccess {

    /** The function. */
    public enum Basis { MASH, EDT, S47, POLICE_PROTECTION }

    @Id
    private UUID id;
    @Column(name = "child_id")
    private UUID childId;
    @Column(name = "practitioner_id")
    private UUID practitionerId;
    @Enumerated(EnumType.STRING)
    private Basis basis;
    @Column(name = "purpose_code")
    private String purposeCode;
    @Column(name = "from_at")
    private Instant fromAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Version
    private int version;

    protected StatutoryAccess() {
    }

    public StatutoryAccess(UUID id, UUID childId, UUID practitionerId, Basis basis, String purposeCode) {
        this.id = Objects.requireNonNull(id, "id");
        this.childId = Objects.requireNonNull(childId, "childId");
        this.practitionerId = Objects.requireNonNull(practitionerId, "practitionerId");
        this.basis = Objects.requireNonNull(basis, "basis");
        this.purposeCode = Require.text(purposeCode, "purposeCode");
    }

    /** Runs from one moment to another, the second not included. */
    public void run(Instant from, Instant to) {
        Require.that(from.isBefore(to), "the access expires before it begins");
        fromAt = from;
        expiresAt = to;
    }

    public boolean inForceAt(Instant moment) {
        return !fromAt.isAfter(moment) && expiresAt.isAfter(moment);
    }

    public Basis basis() {
        return basis;
    }
}
