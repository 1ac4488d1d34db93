package org.patchwork.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** That somebody was named in a plan's core group, or is no longer in it. Never changed; who is in it today says the involvement. */
@Entity
@Table(name = "core_group_entry")
public class CoreGroupEntry {

    @Id
    private UUID id;
    @Column(name = "plan_status_id")
    private UUID planStatusId;
    @Column(name = "involvement_id")
    private UUID involvementId;
    private boolean named;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected CoreGroupEntry() {
    }

    /** Writes down how that involvement stands to the plan from now on. */
    public CoreGroupEntry(UUID id, UUID plan, Involvement involvement, UUID recordedBy, Instant recordedAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.planStatusId = Objects.requireNonNull(plan, "plan");
        this.involvementId = involvement.id();
        this.named = involvement.inCoreGroup();
        this.recordedBy = Objects.requireNonNull(recordedBy, "recordedBy");
        this.recordedAt = Objects.requireNonNull(recordedAt, "recordedAt");
    }

    public UUID involvementId() {
        return involvementId;
    }

    public boolean named() {
        return named;
    }
}
