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
 * EDT), a section 47 enquiry or police protection (Children Act 1989 s47, s46). Runs until it expires, may be extended once, and may
 * be ended before its time.
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
    private String reference;
    @Column(name = "extended_at")
    private Instant extendedAt;
    @Column(name = "extension_code")
    private String extensionCode;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ended_by")
    private UUID endedBy;
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

    /** Names the agency's own number of the enquiry; null for none. To be called before it is kept. */
    public void refer(String number) {
        reference = number;
    }

    /** Goes on until a later moment, once, for a reason of its own. */
    public void extend(Instant at, Instant to, String why) {
        Require.that(inForceAt(at) && extendedAt == null, "only a running access is extended, and once");
        Require.that(to.isAfter(expiresAt), "an extension ends later");
        extendedAt = at;
        extensionCode = Require.text(why, "why");
        expiresAt = to;
    }

    /** Ends it before its time; what has ended already stays as it is. */
    public void end(Instant at, UUID account) {
        if (inForceAt(at)) {
            endedAt = at;
            endedBy = Objects.requireNonNull(account, "account");
        }
    }

    public boolean inForceAt(Instant moment) {
        return !fromAt.isAfter(moment) && expiresAt.isAfter(moment) && endedAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID childId() {
        return childId;
    }

    public UUID practitionerId() {
        return practitionerId;
    }

    public Instant fromAt() {
        return fromAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** @return null unless it was extended */
    public Instant extendedAt() {
        return extendedAt;
    }

    /** @return null unless it ended before its time */
    public Instant endedAt() {
        return endedAt;
    }

    public Basis basis() {
        return basis;
    }
}
