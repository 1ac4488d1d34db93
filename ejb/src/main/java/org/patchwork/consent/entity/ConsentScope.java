package org.patchwork.consent.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/** An agency or a role that a consent names: either one or the other. */
@Entity
@Table(name = "consent_scope")
public class ConsentScope {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Consent consent;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "role_code")
    private String roleCode;

    protected ConsentScope() {
    }

    /** Names an agency. */
    public ConsentScope(UUID id, UUID organisationId) {
        this.id = Objects.requireNonNull(id, "id");
        this.organisationId = Objects.requireNonNull(organisationId, "organisationId");
    }

    /** Names a role of the policy's role table. */
    public ConsentScope(UUID id, String roleCode) {
        this.id = Objects.requireNonNull(id, "id");
        this.roleCode = Require.text(roleCode, "roleCode");
    }

    void belongTo(Consent owner) {
        consent = owner;
    }

    /** @return null when it names a role */
    public UUID organisationId() {
        return organisationId;
    }

    /** @return null when it names an agency */
    public String roleCode() {
        return roleCode;
    }
}
