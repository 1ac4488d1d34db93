package org.patchwork.objection.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/** Somebody objects to an involvement being shown (UK GDPR art 21). Pending until it is upheld or rejected. */
@Entity
public class Objection {

    /** How far it has come. */
    public enum State { PENDING, UPHELD, REJECTED }

    @Id
    private UUID id;
    @Column(name = "involvement_id")
    private UUID involvementId;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "raised_on")
    private LocalDate raisedOn;
    @Column(name = "decided_on")
    private LocalDate decidedOn;
    @Version
    private int version;

    protected Objection() {
    }

    public Objection(UUID id, UUID involvementId, LocalDate raisedOn) {
        this.id = Objects.requireNonNull(id, "id");
        this.involvementId = Objects.requireNonNull(involvementId, "involvementId");
        this.raisedOn = Objects.requireNonNull(raisedOn, "raisedOn");
        this.state = State.PENDING;
    }

    /** Decides it, once. */
    public void decide(boolean upheld, LocalDate day) {
        Require.that(state == State.PENDING, "already decided");
        state = upheld ? State.UPHELD : State.REJECTED;
        decidedOn = Require.notBefore(raisedOn, Objects.requireNonNull(day, "day"), "the objection");
    }

    public UUID involvementId() {
        return involvementId;
    }

    public State state() {
        return state;
    }
}
