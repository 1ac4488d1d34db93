package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** Whatever ends a session or a page in mid-form, the words are there again for whoever typed them (quality.md, F16). */
class DraftBrowserIT extends BrowserTest {

    private static final String WORDS = "Please ring me about Thursday";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final String ask = "/broker/ask-broker.xhtml?child=" + amina;
    private final String contact = "/network/record-contact.xhtml?child=" + amina;
    private final Set<String> contacts = contacts();

    @AfterEach
    void nothing_is_left_behind() {
        OwnersDesk.run("delete from draft");
        contacts().stream().filter(one -> !contacts.contains(one)).forEach(one -> OwnersDesk.run("delete from contact where id = ?", UUID.fromString(one)));
    }

    @Test
    void words_typed_before_the_session_ended_are_offered_after_sign_in_and_put_back() {
        DraftOffer page = opened(Cast.HOUSING_OFFICER, ask);
        page.type("message", WORDS);
        end(page);
        page.go(ask);
        signIn(page, Cast.HOUSING_OFFICER);
        assertEquals(1, page.count());
        assertTrue(page.text().contains(WORDS), page.text());
        page.putBack();
        assertEquals(WORDS, page.held("message"));
        assertEquals("Your words are back in the form. They count once you send it.", page.said().get(0));
    }

    @Test
    void words_sent_after_the_session_ended_are_offered_after_sign_in_though_no_script_kept_them() {
        Window window = windowWithoutScript(Look.DESK);
        DraftOffer page = opened(window, Cast.HOUSING_OFFICER, ask);
        window.page().locator("#message").fill(WORDS);
        end(page);
        page.submit();
        signIn(page, Cast.HOUSING_OFFICER);
        assertEquals(ask + "&kept=late", page.path());
        assertTrue(page.words().contains("nothing was recorded"), page.words());
        assertTrue(page.source().contains(WORDS));
    }

    @Test
    void somebody_else_who_signs_in_at_the_same_desk_is_not_shown_them() {
        DraftOffer page = opened(Cast.HOUSING_OFFICER, ask);
        page.type("message", WORDS);
        end(page);
        page.submit();
        signIn(page, Cast.PASTORAL_LEAD);
        page.go(ask);
        assertEquals(0, page.count());
        assertFalse(page.source().contains(WORDS));
        assertEquals("1", OwnersDesk.one("select count(*) from draft"));
    }

    @Test
    void a_page_that_was_open_for_too_long_gives_the_words_back() {
        DraftOffer page = opened(Cast.HOUSING_OFFICER, ask);
        page.window().page().locator("#message").fill(WORDS);
        for (int pages = 0; pages < 20; pages++) {
            page.window().page().request().get("/directory/keep-profile.xhtml");
        }
        page.submit();
        assertEquals(ask + "&kept=late", page.path());
        page.putBack();
        assertEquals(WORDS, page.held("message"));
    }

    @Test
    void words_that_are_thrown_away_are_gone() {
        DraftOffer page = opened(Cast.HOUSING_OFFICER, ask);
        page.type("message", WORDS);
        page.go(ask);
        assertEquals(1, page.count());
        page.throwAway();
        assertEquals(ask, page.path());
        assertEquals(0, page.count());
        assertEquals("", page.held("message"));
        assertEquals("0", OwnersDesk.one("select count(*) from draft"));
    }

    @Test
    void a_form_with_something_to_mend_keeps_its_words_and_one_that_was_taken_forgets_them() {
        DraftOffer page = opened(Cast.PASTORAL_LEAD, contact);
        page.type("on-year", "19");
        page.window().page().locator("#kind").selectOption("PHONE");
        page.submit();
        assertEquals(1, page.problems().size());
        assertEquals("1", OwnersDesk.one("select count(*) from draft"));
        page.window().page().locator("#on-year").fill("2026");
        page.submit();
        assertTrue(page.path().startsWith("/network/support-map.xhtml"), page.path());
        assertEquals("0", OwnersDesk.one("select count(*) from draft"));
    }

    @Test
    void going_back_after_a_form_was_sent_shows_it_fresh_and_sends_nothing_again() {
        DraftOffer page = opened(Cast.PASTORAL_LEAD, contact);
        page.submit();
        assertEquals(1, page.problems().size());
        assertEquals(contact, page.path());
        page.window().page().locator("#kind").selectOption("PHONE");
        page.submit();
        assertEquals(contacts.size() + 1, contacts().size());
        page.window().page().goBack();
        assertEquals(contact, page.path());
        assertEquals(0, page.problems().size());
        assertEquals("", page.held("kind"));
        page.window().page().goBack();
        page.window().page().reload();
        assertEquals(contacts.size() + 1, contacts().size());
    }

    @Test
    void going_back_after_sign_out_shows_nothing_personal() {
        DraftOffer page = opened(Cast.PASTORAL_LEAD, "/network/support-map.xhtml?child=" + amina);
        page.signOut();
        page.window().page().goBack();
        assertEquals("Sign in", page.heading());
        assertFalse(page.source().contains("Amina"));
    }

    private DraftOffer opened(Cast who, String address) {
        return opened(window(Look.DESK), who, address);
    }

    /** In a session of its own, since it ends before the test does. */
    private DraftOffer opened(Window window, Cast who, String address) {
        SignInPage.open(window).signIn(who.username(), password());
        window.page().locator(".who").waitFor();
        DraftOffer page = new DraftOffer(window);
        page.go(address);
        return page;
    }

    /** The server ends the session, and the page does not know. */
    private static void end(DraftOffer page) {
        APIResponse answer = page.window().page().request().post("/access/sign-out");
        assertTrue(answer.ok());
    }

    private static void signIn(DraftOffer page, Cast who) {
        page.window().page().locator("#password").waitFor();
        new SignInPage(page.window()).signIn(who.username(), password());
        page.window().page().locator(".who").waitFor();
    }

    private static Set<String> contacts() {
        return Set.copyOf(OwnersDesk.list("select id from contact"));
    }
}
