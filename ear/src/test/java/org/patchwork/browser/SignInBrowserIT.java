package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Test;

class SignInBrowserIT extends BrowserTest {

    @Test
    void a_demonstration_user_signs_in_and_is_no_stranger_any_more() {
        Window window = window(Look.DESK);
        SignInPage door = new SignInPage(window).open();
        assertEquals("/access/sign-in.xhtml", door.path());
        door.signIn("demo1");
        assertNotEquals("/access/sign-in.xhtml", door.path());
        assertEquals(200, window.page().navigate("").status());
        assertNotEquals("/access/sign-in.xhtml", door.path());
        window.screenshot("first-page");
    }

    @Test
    void a_link_that_a_stranger_follows_leads_there_after_signing_in() {
        Window window = window(Look.DESK);
        new SignInPage(window).open().signIn("demo2");
        String own = window.page().url().replaceAll(";.*|\\?.*", "");

        Window stranger = window(Look.DESK);
        stranger.page().navigate(own);
        SignInPage door = new SignInPage(stranger);
        assertEquals("/access/sign-in.xhtml", door.path());
        door.signIn("demo2");
        assertEquals(own, stranger.page().url());
    }

    @Test
    void a_wrong_password_is_refused_without_saying_what_was_wrong() {
        SignInPage door = new SignInPage(window(Look.PHONE)).open();
        door.submit("demo37", "not the password");
        assertTrue(door.refuses());
        assertEquals("/access/sign-in.xhtml", door.path());
    }

    @Test
    void the_session_gets_a_new_number_at_sign_in_and_never_shows_it_in_an_address() {
        Window window = window(Look.DESK);
        SignInPage door = new SignInPage(window).open();
        String before = session(window);
        assertFalse(window.page().url().contains("jsessionid"));
        door.signIn("demo4");
        assertNotEquals(before, session(window));
        assertFalse(window.page().url().contains("jsessionid"));
    }

    private static String session(Window window) {
        return window.page().context().cookies().stream().filter(cookie -> "JSESSIONID".equals(cookie.name))
                .peek(cookie -> assertTrue(cookie.httpOnly)).map((Cookie cookie) -> cookie.value).findFirst().orElse("");
    }
}
