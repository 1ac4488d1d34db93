package org.patchwork.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** That practitioner and child were in contact on a day, and how; never a note of what was said. */
@Entity
public class Contact {

    /** How they were in contact. */
    public enum Kind { SEEN, PHONE, VIDEO, MEETING }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Involvement involvement;
    @Column(name = "on_date")
    private LocalDate onDate;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Contact() {
    }

    public Contact(UUID id, Involvement involvement, LocalDate onDate, Kind kind, Instant recordedAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.involvement = Objects.requireNonNull(involvement, "involvement");
        this.onDate = Objects.requireNonNull(onDate, "onDate");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.recordedAt = Objects.requireNonNull(recordedAt, "recordedAt");
    }

    public UUID id() {
        return id;
    }

    public Involvement involvement() {
        return involvement;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public LocalDate onDate() {
        return onDate;
    }

    public Kind kind() {
        return kind;
    }
}
