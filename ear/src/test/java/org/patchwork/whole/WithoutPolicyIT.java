package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchwork.rules.engine.PolicyWatch;
import org.patchwork.policy.control.PolicyInForce;

/**
 * A server that never found a sound policy. The server of the tests has one, so it is taken from it and given back. Runs inside the
 * server, and asks it for pages like anyone else.
 */
@ExtendWith(ArquillianExtension.class)
class WithoutPolicyIT {

    @Inject
    private PolicyInForce policies;

    private PolicyWatch.State before;

    @BeforeEach
    void there_is_no_policy() throws ReflectiveOperationException {
        before = policies.watch().state();
        set(new PolicyWatch.State(Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
    }

    @AfterEach
    void the_policy_is_back() throws ReflectiveOperationException {
        set(before);
    }

    @Test
    void nothing_about_any_child_is_shown_and_a_plain_page_says_why() {
        Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);
        for (String page : List.of("home", "support-map", "support-list", "timeline", "print-map", "join-child")) {
            assertPlain(viewer.get("/network/" + page + ".xhtml?child=" + UUID.randomUUID()));
        }
        assertPlain(viewer.post("/network/search-suggestions.xhtml", Map.of("words", "amina")));
    }

    @Test
    void the_officer_can_still_open_the_page_that_says_what_is_wrong() {
        Answer page = Visitor.signedIn(Cast.INFORMATION_GOVERNANCE_OFFICER).get("/sharing/policy.xhtml");
        assertEquals(200, page.status());
        assertTrue(page.body().contains("No policy is in force"));
    }

    private static void assertPlain(Answer answer) {
        assertEquals(503, answer.status());
        assertTrue(answer.body().contains("Maps cannot be shown now"));
        assertFalse(answer.body().contains("Amina"));
    }

    private void set(PolicyWatch.State state) throws ReflectiveOperationException {
        Field field = PolicyWatch.class.getDeclaredField("state");
        field.setAccessible(true);
        field.set(policies.watch(), state);
    }
}
