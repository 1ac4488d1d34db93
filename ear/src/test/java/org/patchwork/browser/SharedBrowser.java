package org.patchwork.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser for all tests of a run; JUnit closes it after the last of them. */
final class SharedBrowser implements AutoCloseable {

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // The last option of this name counts, so it repeats those of Playwright; the popups of an address bar that nobody sees cost two
            // processes for each window.
            "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,"
                    + "ThirdPartyStoragePartitioning,OptimizationHints,Translate,AcceptCHFrame,GlobalMediaControls,"
                    + "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,AimEnabled,PreloadTopChromeWebUI");

    private final Playwright playwright;
    private final Browser browser;

    private SharedBrowser(Optional<Path> chromium) {
        Map<String, String> environment = new HashMap<>();
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
        if (chromium.isPresent()) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            options.setExecutablePath(chromium.get());
        }
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright.chromium().launch(options);
    }

    static Browser of(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(SharedBrowser.class, type -> start(), SharedBrowser.class).browser;
    }

    /** A browser of the caller's own, to be used by the thread that starts it and by no other. */
    static SharedBrowser start() {
        return new SharedBrowser(Chromium.find());
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
