package org.patchwork.sharing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One run of the preview of what a policy would change. It lives from its start, through what is heard of it, to its result or its failure. */
@Entity
@Table(name = "impact_run")
public class ImpactRun {

    @Id
    private UUID id;
    @Column(name = "version_id")
    private UUID versionId;
    @Column(name = "content_hash")
    private String contentHash;
    @Column(name = "against_hash")
    private String againstHash;
    private String state;
    @Column(name = "children_done")
    private int childrenDone;
    @Column(name = "children_all")
    private int childrenAll;
    private String result;
    @Column(name = "started_by")
    private UUID startedBy;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "heard_at")
    private Instant heardAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    private String node;

    protected ImpactRun() {
    }

    public UUID id() {
        return id;
    }

    /** @return RUNNING, DONE or FAILED */
    public String state() {
        return state;
    }
}
