package org.patchwork.protection.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/** A reason of the practitioner's own life why this child's record must stay shut to them. */
@Entity
public class Conflict {

    /** The practitioner is the child, is related, or is linked to an alleged perpetrator. */
    public enum Kind { SELF, RELATIVE, RISK_LINK }

    @Id
    private UUID id;
    @Column(name = "practitioner_id")
    private UUID practitionerId;
    @Column(name = "child_id")
    private UUID childId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "declared_on")
    private LocalDate declaredOn;
    @Column(name = "ended_on")
    private LocalDate endedOn;
    @Column(name = "declared_by")
    private UUID declaredBy;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Version
    private int version;

    protected Conflict() {
    }

    public Conflict(UUID id, UUID practitionerId, UUID childId, Kind kind, LocalDate declaredOn) {
        this.id = Objects.requireNonNull(id, "id");
        this.practitionerId = Objects.requireNonNull(practitionerId, "practitionerId");
        this.childId = Objects.requireNonNull(childId, "childId");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.declaredOn = Objects.requireNonNull(declaredOn, "declaredOn");
    }

    /** Says whose account set it: the practitioner's own, their manager's or an officer's. */
    public Conflict by(UUID account) {
        declaredBy = Objects.requireNonNull(account, "account");
        return this;
    }

    /** Ends it for an account; {@code last} is the last day it stands. */
    public void end(LocalDate last, UUID account) {
        end(last);
        endedBy = Objects.requireNonNull(account, "account");
    }

    /** Ends it; {@code last} is the last day it stands. */
    public void end(LocalDate last) {
        endedOn = Require.notBefore(declaredOn, Objects.requireNonNull(last, "last"), "the conflict");
    }

    public UUID practitionerId() {
        return practitionerId;
    }

    public UUID childId() {
        return childId;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate endedOn() {
        return endedOn;
    }
}
