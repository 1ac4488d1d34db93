package org.patchwork.policy.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * A whole service hidden in an emergency. One officer asks, another confirms within the hour, or the asking lapses. It ends by
 * itself, a fortnight later at the latest; ending it earlier opens information and takes two officers again.
 */
@Entity
@Table(name = "service_hide")
public class ServiceHide {

    /** How long an asking waits for a second officer. */
    public static final Duration WAITS = Duration.ofHours(1);
    /** How long a service may be hidden at most. */
    public static final Duration LONGEST = Duration.ofDays(14);

    @Id
    private UUID id;
    @Column(name = "service_code")
    private String serviceCode;
    private String reason;
    @Column(name = "asked_by")
    private UUID askedBy;
    @Column(name = "asked_at")
    private Instant askedAt;
    private Instant until;
    @Column(name = "confirmed_by")
    private UUID confirmedBy;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
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

    protected ServiceHide() {
    }

    /** Asks for it; nothing is hidden yet. */
    public ServiceHide(UUID id, String serviceCode, String reason, UUID askedBy, Instant at, Instant until) {
        Require.that(until.isAfter(at) && !until.isAfter(at.plus(LONGEST)), "a hide lasts a fortnight at most");
        this.id = Objects.requireNonNull(id, "id");
        this.serviceCode = Require.text(serviceCode, "serviceCode");
        this.reason = Require.text(reason, "reason");
        this.askedBy = Objects.requireNonNull(askedBy, "askedBy");
        this.askedAt = at;
        this.until = until;
    }

    /** A second officer agrees: from now on the service is hidden. */
    public void confirm(UUID officer, Instant at) {
        Require.that(waiting(at), "nothing waits to be confirmed");
        Require.that(!officer.equals(askedBy), "hiding takes two officers");
        confirmedBy = officer;
        confirmedAt = at;
    }

    /** Takes the asking back, or refuses it. */
    public void withdraw(Instant at) {
        Require.that(waiting(at), "nothing waits to be confirmed");
        withdrawnAt = at;
    }

    /** Asks to end it before its time; it goes on until another officer agrees. A later asking replaces an earlier one. */
    public void askEnd(UUID officer, Instant at, String why) {
        Require.that(active(at), "nothing is hidden");
        endReason = Require.text(why, "why");
        endAskedBy = Objects.requireNonNull(officer, "officer");
        endAskedAt = at;
    }

    /** A second officer agrees to end it. */
    public void end(UUID officer, Instant at) {
        Require.that(endWaiting(at), "nobody has asked to end it");
        Require.that(!officer.equals(endAskedBy), "ending takes two officers");
        endedBy = officer;
        endedAt = at;
    }

    /** Whether a second officer can still confirm it. */
    public boolean waiting(Instant now) {
        return confirmedAt == null && withdrawnAt == null && now.isBefore(askedAt.plus(WAITS)) && now.isBefore(until);
    }

    /** Whether the service is hidden by it. */
    public boolean active(Instant now) {
        return confirmedAt != null && endedAt == null && now.isBefore(until);
    }

    /** Whether a second officer can agree to its end. */
    public boolean endWaiting(Instant now) {
        return active(now) && endAskedAt != null && now.isBefore(endAskedAt.plus(WAITS));
    }

    public UUID id() {
        return id;
    }

    public String serviceCode() {
        return serviceCode;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public UUID endAskedBy() {
        return endAskedBy;
    }
}
