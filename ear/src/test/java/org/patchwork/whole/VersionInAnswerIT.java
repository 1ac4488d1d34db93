package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which policy decided is told to those who answer for it, and to nobody who could learn from its change. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class VersionInAnswerIT {

    private static final List<String> OFFICERS_PAGES = List.of("/policy/versions.xhtml", "/help/index.xhtml", "/help/nowhere.xhtml");
    private static final List<String> PAGES = List.of("/network/home.xhtml", "/policy/versions.xhtml", "/help/index.xhtml", "/network/nowhere.xhtml");

    @ParameterizedTest
    @EnumSource(names = {"INFORMATION_GOVERNANCE_OFFICER", "OPERATOR"})
    void officers_and_operations_are_told_with_every_page(Cast who) {
        Visitor visitor = Visitor.signedIn(who);
        for (String page : OFFICERS_PAGES) {
            Answer answer = visitor.get(page);
            assertTrue(answer.header("patchwork-policy").matches("[0-9a-f]{12}"), page + " " + answer.headers());
            assertEquals("patchwork-1", answer.header("patchwork-node"), page);
        }
        assertTrue(visitor.get("/policy/versions.xhtml").body().contains(visitor.get("/policy/versions.xhtml").header("patchwork-policy")));
    }

    @ParameterizedTest
    @EnumSource(names = {"PASTORAL_LEAD", "SERVICE_MANAGER", "NEWCOMER"})
    void practitioners_and_managers_are_not(Cast who) {
        assertSilent(Visitor.signedIn(who));
    }

    @Test
    void nor_is_anybody_who_is_not_signed_in() {
        assertSilent(Visitor.stranger());
    }

    private static void assertSilent(Visitor visitor) {
        for (String page : PAGES) {
            assertTrue(visitor.get(page).headers().keySet().stream().noneMatch(name -> name.startsWith("patchwork-")), page);
        }
    }
}
