package org.patchwork.joining.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/** Somebody who was invited from outside, said who they are, and waits until a manager of their agency vouches for them or does not. */
@Entity
public class Newcomer {

    /** What became of it. */
    public enum State { WAITING, APPROVED, REFUSED }

    @Id
    private UUID id;

    @Column(name = "invitation_id")
    private UUID invitationId;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "role_code")
    private String roleCode;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "reason_code")
    private String reasonCode;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "practitioner_id")
    private UUID practitionerId;

    @Version
    private int version;

    protected Newcomer() {
    }

    /** @param email to which the invitation went; becomes the name to sign in with */
    public Newcomer(UUID id, Invitation invitation, String givenName, String familyName, String roleCode, String email, Instant at) {
        this.id = Objects.requireNonNull(id, "id");
        this.invitationId = invitation.id();
        this.teamId = Objects.requireNonNull(invitation.teamId(), "teamId");
        this.givenName = Require.text(givenName, "givenName");
        this.familyName = Require.text(familyName, "familyName");
        this.roleCode = Require.text(roleCode, "roleCode");
        this.email = Require.text(email, "email").toLowerCase(Locale.ROOT);
        this.registeredAt = Objects.requireNonNull(at, "at");
        this.state = State.WAITING;
    }

    /** @param hash Argon2id in PHC string form */
    public void signInBy(String hash) {
        passwordHash = Require.text(hash, "passwordHash");
    }

    /** A manager vouches; @return the password's hash, which goes to the account and is no longer here. */
    public String approve(UUID practitioner, UUID account, Instant at) {
        String hash = passwordHash;
        decide(State.APPROVED, account, at);
        practitionerId = Objects.requireNonNull(practitioner, "practitioner");
        return hash;
    }

    /** A manager does not vouch. */
    public void refuse(String reason, UUID account, Instant at) {
        decide(State.REFUSED, account, at);
        reasonCode = Require.text(reason, "reason");
    }

    private void decide(State how, UUID account, Instant at) {
        Require.that(state == State.WAITING, "already decided");
        state = how;
        decidedBy = Objects.requireNonNull(account, "account");
        decidedAt = Objects.requireNonNull(at, "at");
        passwordHash = null;
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    public UUID id() {
        return id;
    }

    public UUID invitationId() {
        return invitationId;
    }

    public UUID teamId() {
        return teamId;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public String roleCode() {
        return roleCode;
    }

    public String email() {
        return email;
    }
}
