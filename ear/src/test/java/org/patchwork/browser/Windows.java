package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The windows that one test has open in one browser. Whoever of the cast signed in earlier in this run stays signed in. */
final class Windows {

    private static final Map<Cast, String> COOKIES = new EnumMap<>(Cast.class);

    private final Browser browser;
    private final List<Window> open = new ArrayList<>();
    private final List<BrowserContext> leaving = new ArrayList<>();
    private final Map<Cast, BrowserContext> staying = new EnumMap<>(Cast.class);
    private final Set<Cast> people = EnumSet.noneOf(Cast.class);

    Windows(Browser browser) {
        this.browser = browser;
    }

    /** @param session cookies of somebody who has signed in; null for a stranger */
    Window open(Look look, boolean script, String session) {
        BrowserContext visitor = Window.visitor(browser, BrowserTest.address(), script, session);
        leaving.add(visitor);
        return opened(visitor, look);
    }

    /** All windows of one of the cast share one session. */
    Window open(Cast who, boolean script) {
        people.add(who);
        return open(Look.DESK, script, cookiesOf(who));
    }

    /** The next window of one of the cast who had others in this browser, which remembers what it fetched for them. */
    Window openAnother(Cast who) {
        people.add(who);
        return opened(staying.computeIfAbsent(who, someone -> Window.visitor(browser, BrowserTest.address(), true, cookiesOf(someone))), Look.DESK);
    }

    private Window opened(BrowserContext visitor, Look look) {
        Window window = new Window(visitor, look);
        open.add(window);
        return window;
    }

    private String cookiesOf(Cast who) {
        synchronized (COOKIES) {
            return COOKIES.computeIfAbsent(who, someone -> {
                Window window = open(Look.DESK, true, null);
                SignInPage.open(window).signIn(someone.username(), BrowserTest.password());
                window.page().locator(".who").waitFor();
                return window.cookies();
            });
        }
    }

    /** Closes them all, forgets what was typed in them, and fails when one of them complained of anything that the test did not expect. */
    void close() {
        List<String> complaints = open.stream().flatMap(window -> window.complaints().stream()).toList();
        open.forEach(Window::close);
        open.clear();
        leaving.forEach(BrowserContext::close);
        leaving.clear();
        people.forEach(who -> OwnersDesk.run("delete from draft where account_id = (select id from account where username = ?)", who.username()));
        people.clear();
        assertEquals(List.of(), complaints);
    }
}
