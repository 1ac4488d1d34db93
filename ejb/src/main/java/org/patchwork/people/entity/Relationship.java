package org.patchwork.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/** That a person is something to another, with or without parental responsibility; {@code person} is the KIND of {@code other}. */
@Entity
public class Relationship {

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
