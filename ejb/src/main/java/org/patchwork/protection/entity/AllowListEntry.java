package org.patchwork.protection.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/** Names a practitioner on a protected record, who may then open it while the entry lasts. */
@Entity
@Table(name = "allow_list_entry")
public class AllowListEntry {

    @Id
    private UUID id;
    @Column(name = "child_id")
    private UUID childId;
    @Column(name = "practitioner_id")
    private UUID practitionerId;
    @Column(name = "granted_on")
    private LocalDate grantedOn;
    @Column(name = "ends_on")
    private LocalDate endsOn;
    @Column(name = "purpose_code")
    private String purposeCode;
    @Column(name = "granted_by")
    private UUID grantedBy;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Version
    private int version;

    protected AllowListEntry() {
    }

    public AllowListEntry(UUID id, UUID childId, UUID practitionerId, LocalDate grantedOn, String purposeCode) {
        this.id = Objects.requireNonNull(id, "id");
        this.childId = Objects.requireNonNull(childId, "childId");
        this.practitionerId = Objects.requireNonNull(practitionerId, "practitionerId");
        this.grantedOn = Objects.requireNonNull(grantedOn, "grantedOn");
        this.purposeCode = Require.text(purposeCode, "purposeCode");
    }

    /** Says whose account put the practitioner there. */
    public AllowListEntry by(UUID account) {
        grantedBy = Objects.requireNonNull(account, "account");
        return this;
    }

    /** Ends it for an account; {@code last} is the last day of access. */
    public void end(LocalDate last, UUID account) {
        end(last);
        endedBy = Objects.requireNonNull(account, "account");
    }

    /** Ends it; {@code last} is the last day of access. */
    public void end(LocalDate last) {
        endsOn = Require.notBefore(grantedOn, Objects.requireNonNull(last, "last"), "the entry");
    }

    public boolean inForceOn(LocalDate day) {
        return !grantedOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
    }

    public UUID childId() {
        return childId;
    }

    public LocalDate grantedOn() {
        return grantedOn;
    }

    public String purposeCode() {
        return purposeCode;
    }
}
