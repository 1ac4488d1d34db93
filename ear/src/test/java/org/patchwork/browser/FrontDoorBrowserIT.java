package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrontDoorBrowserIT extends BrowserTest {

    /** SHA-256 of the one script that the canary page allows. */
    private static final String SUNG = "bj4ypb2MO1aD7h7FfluMZbOWlkNzbUBTU84ml/0Q4Fs=";

    @ParameterizedTest
    @MethodSource("org.patchwork.browser.Look#all")
    void a_stranger_is_asked_to_sign_in_on_every_screen(Look look) {
        FrontDoorPage door = new FrontDoorPage(window(look));
        assertEquals(200, door.open());
        assertFalse(door.heading().isBlank());
        assertFalse(door.scrollsSideways());
        assertTrue(Files.exists(door.window().screenshot("front-door")));
    }

    @Test
    void a_page_that_breaks_its_content_security_policy_or_fails_in_script_is_noticed() {
        Window window = window(Look.DESK);
        window.page().route("**/canary", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")
                .setHeaders(Map.of("Content-Security-Policy", "script-src 'sha256-" + SUNG + "'"))
                .setBody("<!DOCTYPE html><title>Canary</title><script>document.title = 'refused'</script>"
                        + "<script>document.title = 'sung'; nothing.there()</script>")));
        window.page().navigate("canary");
        assertEquals("sung", window.page().title());
        assertTrue(window.complaints().stream().anyMatch(complaint -> complaint.startsWith("CSP: script-src")));
        assertTrue(window.complaints().stream().anyMatch(complaint -> complaint.startsWith("script: ")));
        window.expecting(".");
    }
}
