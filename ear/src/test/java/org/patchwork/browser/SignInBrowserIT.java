package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** Signing in and out, and the code of conduct that everyone accepts once. */
class SignInBrowserIT extends BrowserTest {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @AfterEach
    void nothing_is_left_behind() {
        OwnersDesk.run("update account set code_accepted_at = null where username = ?", Cast.NEWCOMER.username());
        OwnersDesk.run("delete from sign_in_failure where username in ('demo1', 'nobody.here')");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_sentence() {
        Window window = window(Look.DESK);
        SignInPage page = SignInPage.open(window);
        page.signIn(Cast.PASTORAL_LEAD.username(), "not the password");
        List<String> wrongPassword = page.problems();
        assertTrue(page.title().startsWith("Error: "), page.title());
        page.signIn("nobody.here", "not the password");
        assertEquals(wrongPassword, page.problems());
        assertEquals(1, wrongPassword.size());
        assertTrue(wrongPassword.get(0).startsWith("The username or the password is not right"), wrongPassword.toString());
        assertFalse(window.page().content().contains("not the password"));
    }

    @Test
    void the_session_gets_a_new_id_at_sign_in() {
        Window window = window(Look.DESK);
        SignInPage page = SignInPage.open(window);
        String before = window.session();
        page.signIn(Cast.PASTORAL_LEAD.username(), password());
        window.page().locator(".who").waitFor();
        assertFalse(before.isEmpty());
        assertNotEquals(before, window.session());
    }

    @Test
    void sign_out_ends_the_session_on_the_server_too() {
        Window window = window(Look.DESK);
        SignInPage.open(window).signIn(Cast.PASTORAL_LEAD.username(), password());
        window.page().locator(".who").waitFor();
        Window thief = windowWith(window.cookies());
        assertEquals("My children", HomePage.open(thief).heading());

        assertEquals("You are signed out", new HomePage(window).signOut().heading());

        thief.page().navigate("/network/home.xhtml");
        assertEquals("Sign in", new SignInPage(thief).heading());
        window.page().goBack();
        window.page().reload();
        assertEquals("Sign in", new SignInPage(window).heading());
    }

    @Test
    void a_deep_link_survives_sign_in() {
        Window window = window(Look.DESK);
        window.page().navigate("/network/support-map.xhtml?child=" + amina);
        new SignInPage(window).signIn(Cast.PASTORAL_LEAD.username(), password());
        window.page().waitForURL("**/support-map.xhtml?child=" + amina);
        assertEquals("Amina Khan", new SupportMapPage(window).heading());
    }

    @Test
    void the_code_of_conduct_comes_before_everything_and_only_once() {
        Window window = window(Look.DESK);
        SignInPage.open(window).signIn(Cast.NEWCOMER.username(), password());
        window.page().waitForURL("**/code-of-conduct.xhtml");
        window.page().navigate("/network/home.xhtml");
        CodeOfConductPage code = new CodeOfConductPage(window);
        assertEquals("Code of conduct", code.heading());
        code.goOnWithoutAgreeing();
        assertEquals(List.of("Tick the box to say that you will keep to the code"), code.problems());
        assertEquals("My children", code.agree().heading());
        new HomePage(window).signOut();
        SignInPage.open(window).signIn(Cast.NEWCOMER.username(), password());
        window.page().waitForURL("**/home.xhtml");
    }

    @Test
    void an_officer_starts_with_what_governance_needs_and_nobody_else_may_open_the_policy() {
        Window window = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        window.page().navigate("/");
        window.page().waitForURL("**/audit/governance.xhtml");
        VersionsPage policy = VersionsPage.open(window);
        assertEquals("Sharing policy", policy.heading());
        assertFalse(policy.version().isEmpty());
        assertEquals(List.of(), policy.refused());
        Window practitioner = window(Cast.PASTORAL_LEAD).expecting("403");
        assertEquals(403, practitioner.page().navigate("/policy/versions.xhtml").status());
        assertEquals("This page is for another role", new NotAllowedPage(practitioner).heading());
    }
}
