package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.whole.Cast;

/**
 * Ground of every {@code ...BrowserIT}: the server that all tests of the whole share, and windows onto it. A test fails
 * when a page it opened complained of anything that the test did not expect.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public abstract class BrowserTest {

    private static final Map<Cast, String> COOKIES = new EnumMap<>(Cast.class);

    @RegisterExtension
    final BeforeEachCallback theBrowser = this::take;

    private final List<Window> windows = new ArrayList<>();
    private Browser browser;

    private void take(ExtensionContext context) {
        browser = SharedBrowser.of(context);
    }

    /** Where the portal is, ending with a slash. */
    protected static String address() {
        return "http://localhost:" + System.getProperty("whole.http.port") + "/";
    }

    /** Password of all the demonstration users. */
    protected static String password() {
        return System.getenv("PATCHWORK_DEMO_PASSWORD");
    }

    /** A new visitor's window, closed after the test. */
    protected Window window(Look look) {
        return open(look, true, null);
    }

    /** A new window of one of the cast, who signed in earlier in this run: all their windows share one session. */
    protected Window window(Cast who) {
        return open(Look.DESK, true, cookiesOf(who));
    }

    /** The same with script switched off. */
    protected Window windowWithoutScript(Cast who) {
        return open(Look.DESK, false, cookiesOf(who));
    }

    private String cookiesOf(Cast who) {
        return COOKIES.computeIfAbsent(who, someone -> {
            Window window = window(Look.DESK);
            SignInPage.open(window).signIn(someone.username(), password());
            window.page().locator(".who").waitFor();
            return window.cookies();
        });
    }

    /** The same with script switched off. */
    protected Window windowWithoutScript(Look look) {
        return open(look, false, null);
    }

    /** A window with the cookies of another. */
    protected Window windowWith(String cookies) {
        return open(Look.DESK, true, cookies);
    }

    private Window open(Look look, boolean script, String session) {
        Window window = new Window(browser, look, address(), script, session);
        windows.add(window);
        return window;
    }

    @AfterEach
    void nothing_was_complained_of() {
        List<String> complaints = windows.stream().flatMap(window -> window.complaints().stream()).toList();
        windows.forEach(Window::close);
        assertEquals(List.of(), complaints);
    }
}
