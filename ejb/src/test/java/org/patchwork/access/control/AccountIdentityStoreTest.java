package org.patchwork.access.control;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.Status.INVALID;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.Status.NOT_VALIDATED;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.Status.VALID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.security.enterprise.credential.Password;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.boundary.SignInCredential;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.platform.control.Argon2id;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

class AccountIdentityStoreTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String HASH = Argon2id.hash(PASSWORD.toCharArray());
    private static final String OFFICE = "192.0.2.10";
    private static final String ELSEWHERE = "198.51.100.7";

    @RegisterExtension
    final Entities entities = new Entities();

    private Practitioner priya;
    private Account account;

    @BeforeEach
    void an_account() {
        Examples some = new Examples(entities.manager());
        priya = some.aPractitioner("DSL", "SCHOOL");
        account = some.kept(new Account(UUID.randomUUID(), "priya", HASH, "Priya Shah", priya.id(), Set.of("PRACTITIONER", "MANAGER")));
    }

    @Test
    void the_right_password_gives_the_name_and_its_roles() {
        CredentialValidationResult result = signIn("priya", PASSWORD, OFFICE);
        assertEquals(VALID, result.getStatus());
        assertEquals("priya", result.getCallerPrincipal().getName());
        assertEquals(Set.of("PRACTITIONER", "MANAGER"), result.getCallerGroups());
    }

    @Test
    void the_name_is_taken_without_regard_to_case_and_spaces() {
        assertEquals("priya", signIn("  Priya ", PASSWORD, OFFICE).getCallerPrincipal().getName());
    }

    @Test
    void a_wrong_password_an_unknown_name_and_no_name_are_refused_alike() {
        assertEquals(INVALID, signIn("priya", "wrong", OFFICE).getStatus());
        assertEquals(INVALID, signIn("nobody", PASSWORD, OFFICE).getStatus());
        assertEquals(INVALID, signIn(" ", PASSWORD, OFFICE).getStatus());
        assertEquals(INVALID, signIn("p".repeat(101), PASSWORD, OFFICE).getStatus());
    }

    @Test
    void an_unknown_name_costs_a_hash_like_a_known_one() {
        int[] hashes = {0};
        Argon2Hash counting = new Argon2Hash() {
            @Override
            public boolean verify(char[] password, String hashedPassword) {
                hashes[0]++;
                return super.verify(password, hashedPassword);
            }
        };
        wiring(Days.CLOCK).with(Argon2Hash.class, counting).get(AccountIdentityStore.class)
                .validate(new SignInCredential("nobody", new Password("x"), OFFICE));
        assertEquals(1, hashes[0]);
    }

    @Test
    void after_five_wrong_tries_even_the_right_password_is_refused_from_there() {
        failFiveTimes();
        assertEquals(INVALID, signIn("priya", PASSWORD, OFFICE).getStatus());
    }

    @Test
    void a_victim_of_wrong_tries_still_signs_in_from_elsewhere() {
        failFiveTimes();
        assertEquals(VALID, signIn("priya", PASSWORD, ELSEWHERE).getStatus());
    }

    @Test
    void a_quarter_of_an_hour_later_the_door_is_open_again() {
        failFiveTimes();
        Clock later = Clock.offset(Days.CLOCK, Duration.ofMinutes(15).plusSeconds(1));
        assertEquals(VALID, wiring(later).get(AccountIdentityStore.class)
                .validate(new SignInCredential("priya", new Password(PASSWORD), OFFICE)).getStatus());
    }

    @Test
    void a_right_password_forgives_the_wrong_ones_before_it() {
        for (int round = 0; round < 3; round++) {
            for (int wrong = 0; wrong < 4; wrong++) {
                signIn("priya", "wrong", OFFICE);
            }
            assertEquals(VALID, signIn("priya", PASSWORD, OFFICE).getStatus());
        }
    }

    @Test
    void signing_in_is_dated() {
        assertNull(account.lastSignedInAt());
        signIn("priya", PASSWORD, OFFICE);
        entities.flushAndForget();
        assertEquals(Days.NOW, entities.manager().find(Account.class, account.id()).lastSignedInAt());
        assertNotNull(account.id());
    }

    @Test
    void a_disabled_account_does_not_sign_in() {
        account.disable(Days.NOW);
        assertEquals(INVALID, signIn("priya", PASSWORD, OFFICE).getStatus());
    }

    @Test
    void whoever_has_left_does_not_sign_in() {
        priya.leave(Days.TODAY);
        assertEquals(INVALID, signIn("priya", PASSWORD, OFFICE).getStatus());
    }

    @Test
    void a_credential_without_an_address_works_and_other_kinds_are_left_to_others() {
        entities.manager().flush();
        AccountIdentityStore store = wiring(Days.CLOCK).get(AccountIdentityStore.class);
        assertEquals(VALID, store.validate(new UsernamePasswordCredential("priya", PASSWORD)).getStatus());
        assertEquals(NOT_VALIDATED, store.validate(new CallerOnlyCredential("priya")).getStatus());
    }

    private void failFiveTimes() {
        for (int wrong = 0; wrong < 5; wrong++) {
            assertEquals(INVALID, signIn("priya", "wrong", OFFICE).getStatus());
        }
    }

    private CredentialValidationResult signIn(String name, String password, String address) {
        entities.manager().flush();
        return wiring(Days.CLOCK).get(AccountIdentityStore.class)
                .validate(new SignInCredential(name, new Password(password), address));
    }

    private Wiring wiring(Clock clock) {
        return new Wiring(entities.manager(), clock);
    }
}
