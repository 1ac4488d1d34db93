package org.patchwork.access.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/** One failed try to sign in under a name, known or not, from an address. */
@Entity
@Table(name = "sign_in_failure")
public class SignInFailure {

    @Id
    private UUID id;
    private String username;
    private String address;
    private Instant at;

    protected SignInFailure() {
    }

    public SignInFailure(UUID id, String username, String address, Instant at) {
        this.id = Objects.requireNonNull(id, "id");
        this.username = Require.text(username, "username");
        this.address = Require.text(address, "address");
        this.at = Objects.requireNonNull(at, "at");
    }

    public Instant at() {
        return at;
    }
}
