package org.patchwork.draft.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.patchwork.platform.control.Rows;

/** Says for whom a page was made: a keyed hash (HMAC-SHA-256) of account and page, with one secret for all servers. */
@ApplicationScoped
public class DraftSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET = "select secret from draft_seal";
    private static final int BYTES = 18;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    private volatile byte[] secret;

    /** 24 characters that fit an address. */
    public String of(String username, String page) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret(), ALGORITHM));
            byte[] hash = mac.doFinal((username + '\n' + page).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private byte[] secret() {
        if (secret == null) {
            secret = Rows.of(entities, SECRET).get(0).bytes("secret");
        }
        return secret;
    }
}
