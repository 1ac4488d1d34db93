package org.patchwork.objection.entity;

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
import org.patchwork.platform.entity.Require;

/**
 * "I do not work with this child" (UK GDPR art 16, 18): raised by the practitioner whose involvement it is, shown to nobody meanwhile,
 * and settled by the practitioner's manager or an information-governance officer: confirmed, or recorded in error.
 */
@Entity
@Table(name = "involvement_dispute")
public class Dispute {

    /** How it was settled. */
    public enum Outcome { CONFIRMED, RECORDED_IN_ERROR }

    @Id
    private UUID id;
    @Column(name = "involvement_id")
    private UUID involvementId;
    @Column(name = "reason_code")
    private String reasonCode;
    @Column(name = "raised_at")
    private Instant raisedAt;
    @Column(name = "raised_by")
    private UUID raisedBy;
    private boolean led;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    @Column(name = "settled_at")
    private Instant settledAt;
    @Column(name = "settled_by")
    private UUID settledBy;
    @Version
    private int version;

    protected Dispute() {
    }

    /** @param led whether the practitioner led for the child */
    public Dispute(UUID id, UUID involvementId, String reasonCode, Instant raisedAt, UUID raisedBy, boolean led) {
        this.id = Objects.requireNonNull(id, "id");
        this.involvementId = Objects.requireNonNull(involvementId, "involvementId");
        this.reasonCode = Require.text(reasonCode, "reasonCode");
        this.raisedAt = Objects.requireNonNull(raisedAt, "raisedAt");
        this.raisedBy = Objects.requireNonNull(raisedBy, "raisedBy");
        this.led = led;
    }

    /** Settles it, once, by another account than the one that raised it. */
    public void settle(Outcome how, Instant at, UUID account) {
        Require.that(outcome == null, "already settled");
        Require.that(!account.equals(raisedBy), "whoever raised a dispute does not settle it");
        outcome = Objects.requireNonNull(how, "how");
        settledAt = Objects.requireNonNull(at, "at");
        settledBy = account;
    }

    public UUID id() {
        return id;
    }

    public UUID involvementId() {
        return involvementId;
    }

    public boolean open() {
        return outcome == null;
    }

    public boolean led() {
        return led;
    }

    /** @return null for one that came with another system's data */
    public UUID raisedBy() {
        return raisedBy;
    }
}
