package org.patchwork.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One visitor's window: own cookies, a look, and all that page or browser complained of. */
public final class Window implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** What keeps a form's words may be overtaken by the next page; the browser reports that as failed. */
    private static final String OVERTAKEN = "/draft/keep";
    private static final double PATIENCE_MILLISECONDS = 20_000;
    private static final String TELL_VIOLATIONS = "document.addEventListener('securitypolicyviolation', e => "
            + "window.tellViolation(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber));";

    private final BrowserContext context;
    private final Page page;
    private Look look;
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    /** A window of the visitor in {@code context}, which stays open when the window is closed. */
    Window(BrowserContext context, Look look) {
        this.context = context;
        page = context.newPage();
        turn(look);
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page.exposeFunction("tellViolation", arguments -> complaints.add("CSP: " + arguments[0]));
        page.addInitScript(TELL_VIOLATIONS);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add("console: " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(request -> {
            if (!request.url().endsWith(OVERTAKEN)) {
                complaints.add("request: " + request.url() + " " + request.failure());
            }
        });
    }

    /** @param session cookies of somebody who has signed in; null for a stranger */
    static BrowserContext visitor(Browser browser, String address, boolean script, String session) {
        return browser.newContext(new Browser.NewContextOptions().setBaseURL(address).setJavaScriptEnabled(script).setStorageState(session)
                .setLocale("en-GB").setTimezoneId("Europe/London"));
    }

    /** The page in it. */
    public Page page() {
        return page;
    }

    /** The value of the session's cookie; empty when there is none. */
    String session() {
        return context.cookies().stream().filter(cookie -> cookie.name.equals("JSESSIONID")).map(cookie -> cookie.value)
                .findFirst().orElse("");
    }

    /** All the cookies, for a window of the same visitor. */
    String cookies() {
        return context.storageState();
    }

    /** How wide and in what colours. */
    public Look look() {
        return look;
    }

    /**
     * Allows complaints that belong to the test, such as the browser's line about an answer of 404.
     *
     * @param regex found anywhere in the complaint
     */
    public Window expecting(String regex) {
        expected.add(Pattern.compile(regex));
        return this;
    }

    /** Console errors, uncaught script errors, failed requests and breaches of the content security policy so far. */
    public List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> expected.stream().noneMatch(pattern -> pattern.matcher(complaint).find())).toList();
    }

    /** Shows the same page in another look. */
    void turn(Look other) {
        look = other;
        page.setViewportSize(other.width(), other.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other.colours()));
    }

    /** Keeps the whole page as {@code target/screenshots/name-look.png}. */
    public Path screenshot(String name) {
        Path file = SCREENSHOTS.resolve(name + "-" + look.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        page.close();
    }
}
