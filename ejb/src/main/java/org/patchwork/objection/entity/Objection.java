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

/**
 * Somebody objects to an involvement being shown (UK GDPR art 21). Pending, and shown to nobody meanwhile, until it is upheld or
 * rejected within one month (art 12(3)); never decided by whoever recorded it.
 */
@Entity
public class Objection {

    /** How far it has come. */
    public enum State { PENDING, UPHELD, REJECTED }

    /** Who objects; SUBJECT is the adult whose service it is. */
    public enum Behalf { CHILD, PARENT, SUBJECT }

    @Id
    private UUID id;
    @Column(name = "involvement_id")
    private UUID involvementId;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "raised_on")
    private LocalDate raisedOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "on_behalf_of")
    private Behalf onBehalfOf;
    @Column(name = "reason_code")
    private String reasonCode;
    @Column(name = "raised_by")
    private UUID raisedBy;
    @Column(name = "decided_on")
    private LocalDate decidedOn;
    @Column(name = "decided_by")
    private UUID decidedBy;
    @Column(name = "basis_code")
    private String basisCode;
    @Column(name = "decision_reason")
    private String decisionReason;
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

    /** Says who objects, why, and which account wrote it down. To be called before it is kept. */
    public void heard(Behalf behalf, String reason, UUID account) {
        onBehalfOf = Objects.requireNonNull(behalf, "behalf");
        reasonCode = Require.text(reason, "reason");
        raisedBy = Objects.requireNonNull(account, "account");
    }

    /** Decides it, once. */
    public void decide(boolean upheld, LocalDate day) {
        Require.that(state == State.PENDING, "already decided");
        state = upheld ? State.UPHELD : State.REJECTED;
        decidedOn = Require.notBefore(raisedOn, Objects.requireNonNull(day, "day"), "the objection");
    }

    /** Says who decided, on what basis and why; another account than the one that wrote it down. */
    public void because(UUID account, String basis, String reason) {
        Require.that(!account.equals(raisedBy), "whoever recorded an objection does not decide it");
        decidedBy = account;
        basisCode = Require.text(basis, "basis");
        decisionReason = Require.text(reason, "reason");
    }

    public UUID id() {
        return id;
    }

    public UUID involvementId() {
        return involvementId;
    }

    public State state() {
        return state;
    }

    /** @return null for one that came with another system's data */
    public UUID raisedBy() {
        return raisedBy;
    }
}
