package org.patchwork.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * The record of a child or young person whom practitioners support; who that is says {@link Person} under the same id.
 * At 18 it stays open only when the young adult has agreed to stay.
 */
@Entity
public class Child {

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    @Column(name = "record_protection")
    private RecordProtection recordProtection;
    @Column(name = "stay_agreed_on")
    private LocalDate stayAgreedOn;
    @Version
    private int version;

    protected Child() {
    }

    /** Opens a record, unprotected, for that person. */
    public Child(Person person) {
        this.id = person.id();
        this.recordProtection = RecordProtection.NONE;
    }

    public void protect(RecordProtection protection) {
        recordProtection = Objects.requireNonNull(protection, "protection");
    }

    /** The young adult agrees to stay in Patchwork. */
    public void agreeToStay(LocalDate day) {
        stayAgreedOn = Objects.requireNonNull(day, "day");
    }

    /** The young adult no longer wants to stay. */
    public void withdrawStay() {
        stayAgreedOn = null;
    }

    public UUID id() {
        return id;
    }

    public RecordProtection recordProtection() {
        return recordProtection;
    }

    public LocalDate stayAgreedOn() {
        return stayAgreedOn;
    }
}
