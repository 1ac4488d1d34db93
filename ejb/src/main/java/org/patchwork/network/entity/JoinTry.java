package org.patchwork.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A failed try to join a child's team, with identifiers that did not match; many of them look like guessing. */
@Entity
@Table(name = "join_try")
public class JoinTry {

    @Id
    private UUID id;
    @Column(name = "practitioner_id")
    private UUID practitionerId;
    @Column(name = "child_id")
    private UUID childId;
    private Instant at;

    protected JoinTry() {
    }

    public JoinTry(UUID id, UUID practitionerId, UUID childId, Instant at) {
        this.id = Objects.requireNonNull(id, "id");
        this.practitionerId = Objects.requireNonNull(practitionerId, "practitionerId");
        this.childId = Objects.requireNonNull(childId, "childId");
        this.at = Objects.requireNonNull(at, "at");
    }

    public Instant at() {
        return at;
    }
}
