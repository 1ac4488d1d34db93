package org.patchwork.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/** A stay of a person in a household, both days included; a person may move out and back in. */
@Entity
@Table(name = "household_member")
public class HouseholdMember {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Household household;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person person;
    private LocalDate since;
    private LocalDate until;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Version
    private int version;

    protected HouseholdMember() {
    }

    /** @param since null when nobody knows */
    public HouseholdMember(UUID id, Household household, Person person, LocalDate since) {
        this.id = Objects.requireNonNull(id, "id");
        this.household = Objects.requireNonNull(household, "household");
        this.person = Objects.requireNonNull(person, "person");
        this.since = since;
    }

    /** Moves out; {@code last} is the last day in the household. */
    public void moveOut(LocalDate last) {
        until = Require.notBefore(since, Objects.requireNonNull(last, "last"), "the stay");
    }

    /** Says who wrote it down, and when. */
    public void recorded(UUID account, Instant at) {
        recordedBy = Objects.requireNonNull(account, "account");
        recordedAt = Objects.requireNonNull(at, "at");
    }

    /** Says who wrote down that it ended, and when. */
    public void endRecorded(UUID account, Instant at) {
        endedBy = Objects.requireNonNull(account, "account");
        endedAt = Objects.requireNonNull(at, "at");
    }

    public Household household() {
        return household;
    }

    public Person person() {
        return person;
    }

    public LocalDate since() {
        return since;
    }

    public LocalDate until() {
        return until;
    }
}
