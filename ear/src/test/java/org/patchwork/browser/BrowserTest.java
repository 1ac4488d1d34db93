package org.patchwork.browser;

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

    @RegisterExtension
    final BeforeEachCallback theBrowser = this::take;

    private Windows windows;

    private void take(ExtensionContext context) {
        windows = new Windows(SharedBrowser.of(context));
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
        return windows.open(look, true, null);
    }

    /** A new window of one of the cast, who signed in earlier in this run: all their windows share one session. */
    protected Window window(Cast who) {
        return windows.open(who, true);
    }

    /** The same with script switched off. */
    protected Window windowWithoutScript(Cast who) {
        return windows.open(who, false);
    }

    /** The same with script switched off. */
    protected Window windowWithoutScript(Look look) {
        return windows.open(look, false, null);
    }

    /** A window with the cookies of another. */
    protected Window windowWith(String cookies) {
        return windows.open(Look.DESK, true, cookies);
    }

    @AfterEach
    void nothing_was_complained_of() {
        windows.close();
    }
}
