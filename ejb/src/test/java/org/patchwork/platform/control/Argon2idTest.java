package org.patchwork.platform.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Argon2idTest {

    @Test
    void a_password_matches_its_own_hash_and_no_other() {
        String hash = Argon2id.hash("grün & süß 42".toCharArray());
        assertTrue(Argon2id.matches("grün & süß 42".toCharArray(), hash));
        assertFalse(Argon2id.matches("grün & süß 43".toCharArray(), hash));
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    }

    @Test
    void one_password_never_makes_the_same_hash_twice() {
        assertNotEquals(Argon2id.hash("same".toCharArray()), Argon2id.hash("same".toCharArray()));
    }

    @Test
    void a_hash_of_the_reference_implementation_is_understood() {
        // phc-winner-argon2, test.c: argon2id, t=2, m=65536, p=1, "password", "somesalt"
        assertTrue(Argon2id.matches("password".toCharArray(),
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
    }

    @Test
    void what_is_no_hash_matches_nothing() {
        assertFalse(Argon2id.matches("password".toCharArray(), "password"));
        assertFalse(Argon2id.matches("password".toCharArray(), "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
    }
}
