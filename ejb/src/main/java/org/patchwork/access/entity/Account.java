package org.patchwork.access.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * Lets a person sign in. Made by a manager, used after its owner has accepted the code of conduct, and disabled rather
 * than deleted, since access records name it.
 */
@Entity
public class Account {

    @Id
    private UUID id;
    private String username;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "practitioner_id")
    private UUID practitionerId;
    @Column(name = "display_name")
    private String displayName;
    @Column(name = "disabled_at")
    private Instant disabledAt;
    @Column(name = "code_accepted_at")
    private Instant codeAcceptedAt;
    @Column(name = "last_signed_in_at")
    private Instant lastSignedInAt;
    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();
    @Version
    private int version;

    protected Account() {
    }

    /**
     * @param passwordHash   Argon2id in PHC string form
     * @param practitionerId null for people who are not practitioners
     * @param roles          at least one
     */
    public Account(UUID id, String username, String passwordHash, String displayName, UUID practitionerId, Set<String> roles) {
        Require.that(!roles.isEmpty(), "an account needs a role");
        this.id = Objects.requireNonNull(id, "id");
        this.username = Require.text(username, "username").toLowerCase(Locale.ROOT);
        this.passwordHash = Require.text(passwordHash, "passwordHash");
        this.displayName = Require.text(displayName, "displayName");
        this.practitionerId = practitionerId;
        this.roles.addAll(roles);
    }

    /** Accepts the code of conduct; the first time counts. */
    public void acceptCode(Instant at) {
        if (codeAcceptedAt == null) {
            codeAcceptedAt = Objects.requireNonNull(at, "at");
        }
    }

    public boolean codeAccepted() {
        return codeAcceptedAt != null;
    }

    /** Closes the account; the first time counts. */
    public void disable(Instant at) {
        if (disabledAt == null) {
            disabledAt = Objects.requireNonNull(at, "at");
        }
    }

    /** Opens it again, when its owner did not leave after all. */
    public void enable() {
        disabledAt = null;
    }

    /** When it was closed; null while it is in force. */
    public Instant disabledAt() {
        return disabledAt;
    }

    public boolean disabled() {
        return disabledAt != null;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public UUID practitionerId() {
        return practitionerId;
    }

    public String displayName() {
        return displayName;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    public Instant lastSignedInAt() {
        return lastSignedInAt;
    }
}
