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
import org.patchwork.platform.entity.Require;

/** What somebody wrote down of a person's parental responsibility, and on what ground. Never changed: a later one takes its place. */
@Entity
@Table(name = "responsibility_entry")
public class ResponsibilityEntry {

    /** How one knows; by word of mouth nothing is verified. */
    public enum Source { TOLD, BIRTH_CERTIFICATE, AGREEMENT, COURT_ORDER, SPECIAL_GUARDIANSHIP, ADOPTION_ORDER }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Relationship relationship;
    @Enumerated(EnumType.STRING)
    private ParentalResponsibility state;
    private LocalDate since;
    @Enumerated(EnumType.STRING)
    private Source source;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ResponsibilityEntry() {
    }

    /** Writes it down, and on the relationship. @param since null when nobody knows */
    public ResponsibilityEntry(UUID id, Relationship relationship, ParentalResponsibility state, LocalDate since, Source source,
                               UUID recordedBy, Instant recordedAt) {
        Require.that(state != ParentalResponsibility.VERIFIED || source != Source.TOLD, "verified is what was seen on paper");
        Require.that(!relationship.kind().mutual(), "brothers and sisters hold none");
        this.id = Objects.requireNonNull(id, "id");
        this.relationship = relationship;
        this.state = Objects.requireNonNull(state, "state");
        this.since = since;
        this.source = Objects.requireNonNull(source, "source");
        this.recordedBy = Objects.requireNonNull(recordedBy, "recordedBy");
        this.recordedAt = Objects.requireNonNull(recordedAt, "recordedAt");
        relationship.hold(state);
    }

    public UUID id() {
        return id;
    }

    public ParentalResponsibility state() {
        return state;
    }
}
