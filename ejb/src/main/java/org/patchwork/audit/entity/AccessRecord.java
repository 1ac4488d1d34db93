package org.patchwork.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody looked at a child's record, and what was decided. Added with the look itself and never changed: the
 * application's database role can neither update nor delete it.
 */
@Entity
@Table(name = "access_record")
public class AccessRecord {

    @Id
    private UUID id;
    private Instant at;
    @Column(name = "account_id")
    private UUID accountId;
    @Column(name = "practitioner_id")
    private UUID practitionerId;
    @Column(name = "child_id")
    private UUID childId;
    private String action;
    private String gate;
    @Column(name = "rule_id")
    private String ruleId;
    @Column(name = "policy_version")
    private String policyVersion;
    private String decisions;
    private String reason;
    @Column(insertable = false, updatable = false)
    private long number;
    @Column(insertable = false, updatable = false)
    private byte[] hash;

    protected AccessRecord() {
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public UUID accountId() {
        return accountId;
    }

    /** @return null when a person without practitioner looked */
    public UUID practitionerId() {
        return practitionerId;
    }

    /** @return null for a search */
    public UUID childId() {
        return childId;
    }

    public String action() {
        return action;
    }

    public String gate() {
        return gate;
    }

    public String ruleId() {
        return ruleId;
    }

    public String policyVersion() {
        return policyVersion;
    }

    /** @return involvement id, rule id, outcome, digest of the facts, entries parted by semicolons; may be empty */
    public String decisions() {
        return decisions;
    }

    /** @return why an officer looked; null in ordinary use */
    public String reason() {
        return reason;
    }

    /** @return its place among the account's records, from 1, without gaps */
    public long number() {
        return number;
    }

    /** @return SHA-256 over the record before it and this one */
    public byte[] hash() {
        return hash.clone();
    }
}
