package org.patchwork.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Locale;
import java.util.Optional;
import org.patchwork.access.boundary.SignInCredential;
import org.patchwork.access.control.SignIns.Entrant;

/**
 * Says whether a name and a password belong to an account in force. Takes the same time for names that nobody has, and
 * refuses for a while a name and address that failed too often; the same name from another address is not touched.
 */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    private static final String NO_ADDRESS = "unknown";
    private static final int LONGEST_NAME = 100;

    @Inject
    SignIns signIns;

    @Inject
    Argon2Hash hash;

    private volatile String nobodysHash;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential named)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        String username = named.getCaller() == null ? "" : named.getCaller().strip().toLowerCase(Locale.ROOT);
        if (username.isEmpty() || username.length() > LONGEST_NAME) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        return validate(username, named.getPassword().getValue(),
                credential instanceof SignInCredential addressed ? addressed.address() : NO_ADDRESS);
    }

    private CredentialValidationResult validate(String username, char[] password, String address) {
        boolean refused = signIns.blocked(username, address);
        if (!refused) {
            signIns.attempt(username, address);
            refused = signIns.overrun(username, address);
        }
        Optional<Entrant> entrant = signIns.find(username);
        boolean right = hash.verify(password, entrant.map(Entrant::passwordHash).orElseGet(this::nobodysHash));
        if (refused || !right || entrant.isEmpty()) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        signIns.succeeded(entrant.get(), username, address);
        return new CredentialValidationResult(new CallerPrincipal(username), entrant.get().roles());
    }

    /** A hash that costs as much to check as a real one, for names that nobody has. */
    private String nobodysHash() {
        if (nobodysHash == null) {
            nobodysHash = hash.generate("nobody".toCharArray());
        }
        return nobodysHash;
    }
}
