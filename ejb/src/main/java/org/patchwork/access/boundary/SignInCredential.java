package org.patchwork.access.boundary;

import jakarta.security.enterprise.credential.Password;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.util.Objects;

/**
 * A name and a password together with the address they come from, so that failed tries from one address do not lock the
 * name's owner out elsewhere.
 */
public class SignInCredential extends UsernamePasswordCredential {

    private final String address;

    /** @param address the client's network address, as far as the server knows it; never null */
    public SignInCredential(String username, Password password, String address) {
        super(username, password);
        this.address = Objects.requireNonNull(address, "address");
    }

    /** @return the client's network address */
    public String address() {
        return address;
    }
}
