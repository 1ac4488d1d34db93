package org.patchwork.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * That a person is something to another for a time, with or without parental responsibility; {@code person} is the KIND of
 * {@code other}. It is recorded once and read from both sides; it ends, and may begin again as another one. What was entered by mistake
 * is struck out and counts as never said.
 */
@Entity
public class Relationship {

    /** Why it ended. */
    public enum EndReason { OVER, ADOPTED, MISTAKE }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person person;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person other;
    @Enumerated(EnumType.STRING)
    private RelationshipKind kind;
    @Enumerated(EnumType.STRING)
    @Column(name = "parental_responsibility")
    private ParentalResponsibility parentalResponsibility;
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
    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;
    @Version
    private int version;

    protected Relationship() {
    }

    public Relationship(UUID id, Person person, RelationshipKind kind, Person other) {
        Require.that(person != other, "nobody is their own relative");
        this.id = Objects.requireNonNull(id, "id");
        this.person = Objects.requireNonNull(person, "person");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.other = Objects.requireNonNull(other, "other");
        this.parentalResponsibility = ParentalResponsibility.NONE;
    }

    public void hold(ParentalResponsibility responsibility) {
        parentalResponsibility = Objects.requireNonNull(responsibility, "responsibility");
    }

    /** Sets the first and last day, both included; null for open or unknown. */
    public void last(LocalDate first, LocalDate end) {
        since = first;
        until = Require.notBefore(first, end, "the relationship");
    }

    /** Says who wrote it down, and when. */
    public void recorded(UUID account, Instant at) {
        recordedBy = Objects.requireNonNull(account, "account");
        recordedAt = Objects.requireNonNull(at, "at");
    }

    /** Ends it; {@code last} is the last day. One that has been struck out stays so. */
    public void end(LocalDate last, EndReason reason, UUID account, Instant at) {
        Require.that(endReason != EndReason.MISTAKE, "it was struck out");
        until = Require.notBefore(since, last, "the relationship");
        endReason = Objects.requireNonNull(reason, "reason");
        endedBy = Objects.requireNonNull(account, "account");
        endedAt = Objects.requireNonNull(at, "at");
    }

    /** @return whether it holds on that day */
    public boolean holdsOn(LocalDate day) {
        return endReason != EndReason.MISTAKE && (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    public UUID id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public Person other() {
        return other;
    }

    public RelationshipKind kind() {
        return kind;
    }

    public ParentalResponsibility parentalResponsibility() {
        return parentalResponsibility;
    }

    public LocalDate since() {
        return since;
    }

    public LocalDate until() {
        return until;
    }
}
