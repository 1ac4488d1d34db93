package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The session ends for want of activity: said five minutes before, put off by a button, in all tabs alike, and then nothing is left to read. */
class SessionBrowserIT extends BrowserTest {

    private static final int MINUTE = 60_000;

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final String map = "/network/support-map.xhtml?child=" + amina;

    @Test
    void five_minutes_before_the_end_the_page_asks_and_a_button_puts_it_off() {
        Page page = open();
        page.clock().runFor(24 * MINUTE);
        assertFalse(warning(page).isVisible());
        page.clock().runFor(MINUTE + 2_000);
        warning(page).waitFor();
        assertTrue(warning(page).innerText().contains("You will be signed out in 5 minutes"), warning(page).innerText());
        page.clock().runFor(2 * MINUTE);
        assertTrue(warning(page).innerText().contains("in 3 minutes"), warning(page).innerText());
        page.waitForResponse(answer -> answer.url().endsWith("/access/stay") && answer.ok(),
                () -> warning(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stay signed in")).click());
        gone(page);
        page.clock().runFor(24 * MINUTE);
        assertFalse(warning(page).isVisible());
    }

    @Test
    void the_keyboard_reaches_it_and_it_takes_no_key_for_an_answer() {
        Page page = open();
        page.clock().runFor(26 * MINUTE);
        warning(page).waitFor();
        page.keyboard().press("Space");
        assertTrue(warning(page).isVisible());
        page.keyboard().press("Tab");
        assertEquals("Stay signed in", page.locator(":focus").innerText());
        page.keyboard().press("Enter");
        gone(page);
    }

    @Test
    void what_is_done_in_one_tab_puts_it_off_in_the_other() {
        Page one = open();
        Page other = one.context().newPage();
        one.clock().runFor(26 * MINUTE);
        warning(one).waitFor();
        other.navigate("/help/index.xhtml");
        one.clock().runFor(2_000);
        gone(one);
    }

    @Test
    void once_it_has_ended_the_page_is_covered_and_sign_in_leads_back() {
        Window window = window(Look.DESK);
        Page page = open(window);
        page.clock().runFor(31 * MINUTE);
        page.waitForURL("**/signed-out.xhtml?**");
        SignedOutPage over = new SignedOutPage(window);
        assertEquals("You are signed out", over.heading());
        assertFalse(over.source().contains("Amina"));
        page.goBack();
        assertFalse(page.content().contains("Amina"));
        page.navigate("/access/signed-out.xhtml?why=time&back=" + map.replace("?", "%3F").replace("=", "%3D"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in and go on where you were")).click();
        page.locator("#password").waitFor();
        new SignInPage(window).signIn(Cast.PASTORAL_LEAD.username(), password());
        page.waitForURL("**" + map.replace("?", "\\?"));
    }

    @Test
    void signing_out_in_one_tab_covers_the_other() {
        Window window = window(Look.DESK);
        Page page = open(window);
        Page other = page.context().newPage();
        other.navigate("/network/home.xhtml");
        page.clock().runFor(1_000);
        other.locator(".who button").click();
        page.clock().runFor(3_000);
        page.waitForURL("**/signed-out.xhtml**");
        assertFalse(page.content().contains("Amina"));
    }

    @Test
    void the_way_back_leads_nowhere_but_into_the_portal() {
        Window window = window(Look.DESK);
        for (String elsewhere : new String[] {"https://elsewhere.example/", "//elsewhere.example/a.xhtml", "/error/not-found.xhtml"}) {
            window.page().navigate("/access/signed-out.xhtml?why=time&back=" + elsewhere);
            assertEquals("/", window.page().locator("main a").getAttribute("href"));
        }
    }

    private Page open() {
        return open(window(Look.DESK));
    }

    private Page open(Window window) {
        window.page().clock().install();
        SignInPage.open(window).signIn(Cast.PASTORAL_LEAD.username(), password());
        window.page().locator(".who").waitFor();
        window.page().navigate(map);
        return window.page();
    }

    private static Locator warning(Page page) {
        return page.getByRole(AriaRole.ALERTDIALOG);
    }

    private static void gone(Page page) {
        page.locator(".session-warning").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }
}
