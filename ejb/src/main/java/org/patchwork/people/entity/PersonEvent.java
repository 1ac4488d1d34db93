package org.patchwork.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** That a person was born, died, got another name or was typed wrong, with what was known before. Never changed. */
@Entity
@Table(name = "person_event")
public class PersonEvent {

    /** What happened. */
    public enum Kind { BORN, DIED, NAMED, CORRECTED }

    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "on_date")
    private LocalDate onDate;
    @Column(name = "former_given_name")
    private String formerGivenName;
    @Column(name = "former_family_name")
    private String formerFamilyName;
    @Column(name = "former_known_as")
    private String formerKnownAs;
    @Column(name = "former_date_of_birth")
    private LocalDate formerDateOfBirth;
    @Column(name = "former_expected_on")
    private LocalDate formerExpectedOn;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected PersonEvent() {
    }

    /** Keeps what is known of the person now; to be made before anything changes. */
    public PersonEvent(UUID id, Person person, Kind kind, LocalDate on, UUID recordedBy, Instant recordedAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.personId = person.id();
        this.kind = Objects.requireNonNull(kind, "kind");
        this.onDate = Objects.requireNonNull(on, "on");
        this.formerGivenName = person.givenName();
        this.formerFamilyName = person.familyName();
        this.formerKnownAs = person.knownAs();
        this.formerDateOfBirth = person.dateOfBirth();
        this.formerExpectedOn = person.expectedOn();
        this.recordedBy = Objects.requireNonNull(recordedBy, "recordedBy");
        this.recordedAt = Objects.requireNonNull(recordedAt, "recordedAt");
    }

    public Kind kind() {
        return kind;
    }

    public String formerName() {
        return formerGivenName + " " + formerFamilyName;
    }
}
