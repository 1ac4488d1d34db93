package org.patchwork.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** policy/impact: what a version of the policy would change. */
public final class ImpactPage {

    private final Page page;

    /** The page as it is in the browser now. */
    public ImpactPage(Page page) {
        this.page = page;
    }

    /** Opens the page. */
    public static ImpactPage open(Window window) {
        window.page().navigate("/policy/impact.xhtml");
        return new ImpactPage(window.page());
    }

    /** Tries the version that is first in the list, and waits for what comes of it. */
    public String tryFirstVersion() {
        page.locator("#version").selectOption(new SelectOption().setIndex(1));
        return begin();
    }

    /** Tries the version of that title. */
    public String tryVersion(String title) {
        String label = page.locator("#version option").allInnerTexts().stream().filter(option -> option.startsWith(title)).findFirst().orElseThrow();
        page.locator("#version").selectOption(new SelectOption().setLabel(label));
        return begin();
    }

    /** The bar goes on by itself; when the work is done the result stands there. */
    private String begin() {
        page.locator("#go").click();
        return page.locator(".banner[role=status]").first().innerText();
    }
}
