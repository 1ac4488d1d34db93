package org.patchwork.joining.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * One practitioner's work with a child, offered to a colleague. The colleague accepts or declines, whoever offered may withdraw, and
 * after four weeks it lapses; on acceptance the old involvement ends and the new one begins.
 */
@Entity
@Table(name = "hand_over")
public class HandOver {

    /** How long an offer stands. */
    public static final Duration LASTS = Duration.ofDays(28);

    /** What became of it. */
    public enum State { OFFERED, ACCEPTED, DECLINED, WITHDRAWN, LAPSED }

    @Id
    private UUID id;

    @Column(name = "involvement_id")
    private UUID involvementId;

    @Column(name = "offered_by")
    private UUID offeredBy;

    @Column(name = "offered_to")
    private UUID offeredTo;

    @Column(name = "with_lead")
    private boolean withLead;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "new_involvement_id")
    private UUID newInvolvementId;

    @Version
    private int version;

    protected HandOver() {
    }

    /** @param withLead whether whoever takes over is to lead as well */
    public HandOver(UUID id, UUID involvementId, UUID offeredBy, UUID offeredTo, boolean withLead, Instant at) {
        Require.that(!offeredBy.equals(offeredTo), "work is handed over to somebody else");
        this.id = Objects.requireNonNull(id, "id");
        this.involvementId = Objects.requireNonNull(involvementId, "involvementId");
        this.offeredBy = offeredBy;
        this.offeredTo = Objects.requireNonNull(offeredTo, "offeredTo");
        this.withLead = withLead;
        this.offeredAt = Objects.requireNonNull(at, "at");
        this.expiresAt = at.plus(LASTS);
        this.state = State.OFFERED;
    }

    /** It was taken over. */
    public void accept(UUID newInvolvement, Instant at) {
        close(State.ACCEPTED, at);
        newInvolvementId = Objects.requireNonNull(newInvolvement, "newInvolvement");
    }

    /** It was not; {@code how} says why. */
    public void end(State how, Instant at) {
        Require.that(how != State.ACCEPTED, "whoever accepts has a new involvement");
        close(how, at);
    }

    private void close(State how, Instant at) {
        Require.that(state == State.OFFERED && how != State.OFFERED, "answered once");
        state = how;
        answeredAt = Objects.requireNonNull(at, "at");
    }

    /** @return whether it can be answered at that moment */
    public boolean standsAt(Instant moment) {
        return state == State.OFFERED && expiresAt.isAfter(moment);
    }

    public UUID id() {
        return id;
    }

    public UUID involvementId() {
        return involvementId;
    }

    public UUID offeredBy() {
        return offeredBy;
    }

    public UUID offeredTo() {
        return offeredTo;
    }

    public boolean withLead() {
        return withLead;
    }

    public State state() {
        return state;
    }

    /** @return null unless it was accepted */
    public UUID newInvolvementId() {
        return newInvolvementId;
    }
}
