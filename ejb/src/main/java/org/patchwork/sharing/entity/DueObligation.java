package org.patchwork.sharing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * Something that a decision obliges somebody to do. Raised by the decision itself, at most one of a kind at a time;
 * done once, by name elsewhere. The viewer who caused it never learns of it.
 */
@Entity
@Table(name = "due_obligation")
public class DueObligation {

    @Id
    private UUID id;
    private String obligation;
    @Column(name = "child_id")
    private UUID childId;
    @Column(name = "involvement_id")
    private UUID involvementId;
    @Column(name = "account_id")
    private UUID accountId;
    @Column(name = "rule_id")
    private String ruleId;
    @Column(name = "raised_at")
    private Instant raisedAt;
    @Column(name = "done_at")
    private Instant doneAt;
    @Version
    private int version;

    protected DueObligation() {
    }

    /** Marks it done, once. */
    public void done(Instant at) {
        Require.that(doneAt == null, "already done");
        doneAt = at;
    }

    public String obligation() {
        return obligation;
    }

    public UUID childId() {
        return childId;
    }

    /** @return null when the whole record is meant */
    public UUID involvementId() {
        return involvementId;
    }
}
