package org.patchwork.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A practitioner's finding whether a child under 16 understands enough to decide about sharing (Gillick v West Norfolk
 * and Wisbech AHA [1985] UKHL 7). Never changed: a later one takes its place.
 */
@Entity
@Table(name = "competence_assessment")
public class CompetenceAssessment {

    /** What was found. */
    public enum Outcome { GILLICK, NOT_COMPETENT }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Child child;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    @Column(name = "assessed_on")
    private LocalDate assessedOn;
    @Column(name = "assessed_by")
    private UUID assessedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected CompetenceAssessment() {
    }

    /** @param assessedBy the practitioner; null when brought in from elsewhere */
    public CompetenceAssessment(UUID id, Child child, Outcome outcome, LocalDate assessedOn, UUID assessedBy) {
        this.id = Objects.requireNonNull(id, "id");
        this.child = Objects.requireNonNull(child, "child");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.assessedOn = Objects.requireNonNull(assessedOn, "assessedOn");
        this.assessedBy = assessedBy;
    }

    /** Says when it was written down, which tells two of one day apart. To be called before it is kept. */
    public void recorded(Instant at) {
        recordedAt = at;
    }

    public Outcome outcome() {
        return outcome;
    }

    public LocalDate assessedOn() {
        return assessedOn;
    }

    public UUID assessedBy() {
        return assessedBy;
    }
}
