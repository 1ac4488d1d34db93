package org.patchwork.directory.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * An agency that works with families. Its people see children only while its sharing agreement is in date; one that
 * never signed has no agreement, and is in the directory all the same.
 */
@Entity
public class Organisation {

    @Id
    private UUID id;
    private String name;
    @Column(name = "agency_kind")
    private String agencyKind;
    private String phone;
    private String email;
    private String address;
    @Column(name = "agreement_from")
    private LocalDate agreementFrom;
    @Column(name = "agreement_to")
    private LocalDate agreementTo;
    @Version
    private int version;

    protected Organisation() {
    }

    /** @param agencyKind a code, for example SCHOOL or COUNCIL */
    public Organisation(UUID id, String name, String agencyKind) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Require.text(name, "name");
        this.agencyKind = Require.text(agencyKind, "agencyKind");
    }

    /** Signs the sharing agreement; {@code last} is its last day, null for an open end. */
    public void agree(LocalDate first, LocalDate last) {
        agreementFrom = Objects.requireNonNull(first, "first day of the agreement");
        agreementTo = Require.notBefore(first, last, "the agreement");
    }

    /** @return whether its people may see children on that day at all */
    public boolean agreementInDate(LocalDate day) {
        return agreementFrom != null && !agreementFrom.isAfter(day) && (agreementTo == null || !agreementTo.isBefore(day));
    }

    /** Sets how to reach it; each may be null. Phone as E.164. */
    public void reachAt(String newPhone, String newEmail, String newAddress) {
        phone = newPhone;
        email = newEmail;
        address = newAddress;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String agencyKind() {
        return agencyKind;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    public String address() {
        return address;
    }
}
