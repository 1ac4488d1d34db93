package org.patchwork.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.identitystore.PasswordHash;
import java.util.concurrent.Semaphore;
import org.patchwork.platform.control.Argon2id;

/** The password hash of all accounts. As each needs 19 MiB while it runs, few run at a time and the others wait. */
@ApplicationScoped
public class Argon2Hash implements PasswordHash {

    private static final int AT_A_TIME = 4;

    private final Semaphore running = new Semaphore(AT_A_TIME, true);

    @Override
    public String generate(char[] password) {
        running.acquireUninterruptibly();
        try {
            return Argon2id.hash(password);
        } finally {
            running.release();
        }
    }

    @Override
    public boolean verify(char[] password, String hashedPassword) {
        running.acquireUninterruptibly();
        try {
            return Argon2id.matches(password, hashedPassword);
        } finally {
            running.release();
        }
    }
}
