package org.patchwork.protection.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * Somebody asks that a child's whole record be protected. A place is hidden and a record shielded at once; what makes a record vanish
 * waits until two officers agree. It stands until it is ended, by one person for a place and by two for anything stronger; a review
 * that nobody makes ends nothing. What follows for a viewer is the sharing policy's (R040, R050, R058, R070, R071, R160).
 */
@Entity
@Table(name = "record_protection_request")
public class ProtectionRequest {

    /** How strongly, the weakest first, and how many months may pass before it is looked at again. */
    public enum Kind {
        LOCATION(6, false), SHIELDED(6, false), ADOPTION_SEALED(12, true), PROTECTED_PERSON(12, true);

        private final int reviewMonths;
        private final boolean vanishing;

        Kind(int reviewMonths, boolean vanishing) {
            this.reviewMonths = reviewMonths;
            this.vanishing = vanishing;
        }

        /** @return the day by which something of this kind is to be looked at again */
        public LocalDate reviewAfter(LocalDate day) {
            return day.plusMonths(reviewMonths);
        }

        /** Whether nobody who is not named finds the record at all: then officers decide. */
        public boolean vanishing() {
            return vanishing;
        }
    }

    @Id
    private UUID id;
    @Column(name = "child_id")
    private UUID childId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "reason_code")
    private String reasonCode;
    @Column(name = "asked_by")
    private UUID askedBy;
    @Column(name = "asked_at")
    private Instant askedAt;
    @Column(name = "agreed_by")
    private UUID agreedBy;
    @Column(name = "confirmed_by")
    private UUID confirmedBy;
    @Column(name = "in_force_at")
    private Instant inForceAt;
    @Column(name = "refused_by")
    private UUID refusedBy;
    @Column(name = "refused_at")
    private Instant refusedAt;
    @Column(name = "review_on")
    private LocalDate reviewOn;
    @Column(name = "reviewed_by")
    private UUID reviewedBy;
    @Column(name = "reviewed_at")
    private Instant reviewedAt;
    @Column(name = "end_asked_by")
    private UUID endAskedBy;
    @Column(name = "end_asked_at")
    private Instant endAskedAt;
    @Column(name = "end_reason")
    private String endReason;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Version
    private int version;

    protected ProtectionRequest() {
    }

    /** Asks for it; what does not make a record vanish stands from this moment on. */
    public ProtectionRequest(UUID id, UUID childId, Kind kind, String reasonCode, UUID askedBy, Instant at, LocalDate today) {
        this.id = Objects.requireNonNull(id, "id");
        this.childId = Objects.requireNonNull(childId, "childId");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.reasonCode = Require.text(reasonCode, "reasonCode");
        this.askedBy = Objects.requireNonNull(askedBy, "askedBy");
        this.askedAt = Objects.requireNonNull(at, "at");
        this.inForceAt = kind.vanishing() ? null : at;
        this.reviewOn = kind.reviewAfter(today);
    }

    /** A first officer agrees that the record should vanish. */
    public void agree(UUID officer) {
        Require.that(waiting() && agreedBy == null, "no first officer is waited for");
        agreedBy = Objects.requireNonNull(officer, "officer");
    }

    /** A second officer agrees: from now on only those named on the record find it. */
    public void confirm(UUID officer, Instant at, LocalDate today) {
        Require.that(waiting() && agreedBy != null, "no second officer is waited for");
        Require.that(!officer.equals(agreedBy) && !officer.equals(askedBy), "it takes two officers");
        confirmedBy = officer;
        inForceAt = at;
        reviewOn = kind.reviewAfter(today);
    }

    /** An officer refuses it, or takes it back. */
    public void refuse(UUID officer, Instant at) {
        Require.that(waiting(), "nothing waits to be confirmed");
        refusedBy = Objects.requireNonNull(officer, "officer");
        refusedAt = at;
    }

    /** Somebody looked at it again, and it is still needed. */
    public void review(UUID who, Instant at, LocalDate today) {
        Require.that(standing(), "nothing stands");
        reviewedBy = Objects.requireNonNull(who, "who");
        reviewedAt = at;
        LocalDate next = kind.reviewAfter(today);
        reviewOn = next.isAfter(reviewOn) ? next : reviewOn;
    }

    /** Asks to end what takes two people to end; it stands until the other agrees. */
    public void askEnd(UUID who, Instant at, String why) {
        Require.that(standing() && takesTwoToEnd(), "nothing stands that takes two to end");
        endReason = Require.text(why, "why");
        endAskedBy = Objects.requireNonNull(who, "who");
        endAskedAt = at;
    }

    /** Nobody wants its end any more. */
    public void stay() {
        Require.that(endWaiting(), "nobody has asked to end it");
        endReason = null;
        endAskedBy = null;
        endAskedAt = null;
    }

    /** Ends a hidden place, by one person. */
    public void end(UUID who, Instant at, String why) {
        Require.that(standing() && !takesTwoToEnd(), "nothing stands that one may end");
        endReason = Require.text(why, "why");
        endAskedBy = Objects.requireNonNull(who, "who");
        endAskedAt = at;
        endedBy = who;
        endedAt = at;
    }

    /** A second person agrees to end it. */
    public void confirmEnd(UUID who, Instant at) {
        Require.that(endWaiting(), "nobody has asked to end it");
        Require.that(!who.equals(endAskedBy), "loosening takes two people");
        endedBy = who;
        endedAt = at;
    }

    /** Whether officers have yet to decide. */
    public boolean waiting() {
        return inForceAt == null && refusedAt == null;
    }

    /** Whether it protects the record now. */
    public boolean standing() {
        return inForceAt != null && endedAt == null;
    }

    /** Whether it takes two people to end it. */
    public boolean takesTwoToEnd() {
        return kind != Kind.LOCATION;
    }

    /** Whether a second person can agree to its end. */
    public boolean endWaiting() {
        return standing() && endAskedBy != null;
    }

    public UUID id() {
        return id;
    }

    public UUID childId() {
        return childId;
    }

    public Kind kind() {
        return kind;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public UUID agreedBy() {
        return agreedBy;
    }

    public UUID endAskedBy() {
        return endAskedBy;
    }

    public LocalDate reviewOn() {
        return reviewOn;
    }
}
