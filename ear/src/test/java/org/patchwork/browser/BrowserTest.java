package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Ground of every {@code ...BrowserIT}: the server that all tests of the whole share, and windows onto it. A test fails
 * when a page it opened complained of anything that the test did not expect.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public abstract class BrowserTest {

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
        return open(look, true);
    }

    /** The same with script switched off. */
    protected Window windowWithoutScript(Look look) {
        return open(look, false);
    }

    private Window open(Look look, boolean script) {
        Window window = new Window(browser, look, address(), script);
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
