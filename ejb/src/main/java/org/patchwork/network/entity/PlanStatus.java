package org.patchwork.network.entity;

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
 * Under which plan a child is helped, for a period: early help, child in need (Children Act 1989 s17), child protection
 * (s47), looked after (s22) or care leaver (s24). A child has at most one at a time, held by the database.
 */
@Entity
@Table(name = "plan_status")
public class PlanStatus {

    /** The plans, as the sharing policy names them. */
    public enum Plan { EARLY_HELP, NONE, CIN, CP, LAC, CARE_LEAVER }

    @Id
    private UUID id;
    @Column(name = "child_id")
    private UUID childId;
    @Enumerated(EnumType.STRING)
    private Plan plan;
    @Column(name = "from_date")
    private LocalDate fromDate;
    @Column(name = "to_date")
    private LocalDate toDate;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Version
    private int version;

    protected PlanStatus() {
    }

    public PlanStatus(UUID id, UUID childId, Plan plan, LocalDate fromDate) {
        this.id = Objects.requireNonNull(id, "id");
        this.childId = Objects.requireNonNull(childId, "childId");
        this.plan = Objects.requireNonNull(plan, "plan");
        this.fromDate = Objects.requireNonNull(fromDate, "fromDate");
    }

    /** Ends the plan; {@code last} is its last day. */
    public void end(LocalDate last) {
        toDate = Require.notBefore(fromDate, Objects.requireNonNull(last, "last"), "the plan");
    }

    /** Says who wrote it down, and when. */
    public void recorded(UUID account, Instant at) {
        recordedBy = Objects.requireNonNull(account, "account");
        recordedAt = Objects.requireNonNull(at, "at");
    }

    /** Says who wrote down that it ended, and when. */
    public void endRecorded(UUID account, Instant at) {
        endedBy = Objects.requireNonNull(account, "account");
        endedAt = Objects.requireNonNull(at, "at");
    }

    /** @return whether it runs on that day */
    public boolean runsOn(LocalDate day) {
        return !fromDate.isAfter(day) && (toDate == null || !toDate.isBefore(day));
    }

    public UUID id() {
        return id;
    }

    public UUID childId() {
        return childId;
    }

    public Plan plan() {
        return plan;
    }

    public LocalDate fromDate() {
        return fromDate;
    }

    public LocalDate toDate() {
        return toDate;
    }
}
