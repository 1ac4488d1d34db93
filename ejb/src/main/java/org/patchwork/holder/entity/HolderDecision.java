package org.patchwork.holder.entity;

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
import org.patchwork.platform.entity.Require;

/**
 * The decision of the service that holds the information to disclose it for safeguarding, or to withhold it (DPA 2018
 * Sch 1 para 18; Children Act 2004 s16LA where in force). Never changed: the latest counts, until its review date, which is at
 * most twelve months away.
 */
@Entity
@Table(name = "holder_decision")
public class HolderDecision {

    /** What was decided. */
    public enum Decision { DISCLOSE_FULL, DISCLOSE_EXISTENCE, WITHHOLD }

    @Id
    private UUID id;
    @Column(name = "child_id")
    private UUID childId;
    @Column(name = "service_id")
    private UUID serviceId;
    @Column(name = "subject_id")
    private UUID subjectId;
    @Enumerated(EnumType.STRING)
    private Decision decision;
    private String reason;
    @Column(name = "legal_basis")
    private String legalBasis;
    @Column(name = "decided_by")
    private UUID decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "review_on")
    private LocalDate reviewOn;
    private String note;
    private UUID replaces;

    protected HolderDecision() {
    }

    /** @param subjectId the person whose service it is */
    public HolderDecision(UUID id, UUID childId, UUID serviceId, UUID subjectId, Decision decision) {
        this.id = Objects.requireNonNull(id, "id");
        this.childId = Objects.requireNonNull(childId, "childId");
        this.serviceId = Objects.requireNonNull(serviceId, "serviceId");
        this.subjectId = Objects.requireNonNull(subjectId, "subjectId");
        this.decision = Objects.requireNonNull(decision, "decision");
    }

    /** Says why, on what basis, who decided and when. To be called before it is kept. */
    public void because(String newReason, String basis, UUID decider, Instant at) {
        reason = Require.text(newReason, "reason");
        legalBasis = Require.text(basis, "legalBasis");
        decidedBy = Objects.requireNonNull(decider, "decider");
        decidedAt = Objects.requireNonNull(at, "at");
    }

    /** From this day on the decision counts as none. To be called before it is kept. */
    public void review(LocalDate day) {
        reviewOn = Objects.requireNonNull(day, "day");
    }

    /** Adds a short line about the sharing, or none. To be called before it is kept. */
    public void remark(String line) {
        note = line == null || line.isBlank() ? null : line.strip();
    }

    /** Says which decision it takes the place of; null for the first. To be called before it is kept. */
    public void replace(UUID earlier) {
        replaces = earlier;
    }

    public boolean inForceOn(LocalDate day) {
        return day.isBefore(reviewOn);
    }

    public UUID id() {
        return id;
    }

    public Decision decision() {
        return decision;
    }

    public String reason() {
        return reason;
    }

    public UUID decidedBy() {
        return decidedBy;
    }
}
