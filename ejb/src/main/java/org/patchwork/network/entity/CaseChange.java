package org.patchwork.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Something changed on a case, for one reader. It names the involvement and nothing of it: whether its reader may know is
 * decided again when it is read.
 */
@Entity
@Table(name = "notice")
public class CaseChange {

    /** What happened. */
    public enum Event { JOINED, LEFT, LEAD_CHANGED, LEADS, LEADS_NO_LONGER }

    @Id
    private UUID id;
    @Column(name = "recipient_id")
    private UUID recipientId;
    @Column(name = "child_id")
    private UUID childId;
    @Column(name = "involvement_id")
    private UUID involvementId;
    @Enumerated(EnumType.STRING)
    private Event event;
    private Instant at;
    @Column(name = "read_at")
    private Instant readAt;
    @Version
    private int version;

    protected CaseChange() {
    }

    /** @param recipientId the practitioner who is told */
    public CaseChange(UUID id, UUID recipientId, Involvement involvement, Event event, Instant at) {
        this.id = Objects.requireNonNull(id, "id");
        this.recipientId = Objects.requireNonNull(recipientId, "recipientId");
        this.childId = involvement.childId();
        this.involvementId = involvement.id();
        this.event = Objects.requireNonNull(event, "event");
        this.at = Objects.requireNonNull(at, "at");
    }

    /** Marks it read; the first time counts. */
    public void read(Instant when) {
        if (readAt == null) {
            readAt = Objects.requireNonNull(when, "when");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID recipientId() {
        return recipientId;
    }

    public UUID childId() {
        return childId;
    }

    public UUID involvementId() {
        return involvementId;
    }

    public Event event() {
        return event;
    }

    public Instant at() {
        return at;
    }

    public boolean unread() {
        return readAt == null;
    }
}
