package org.patchwork.browser;

import com.microsoft.playwright.Locator;

/** protection/my-protections: what one asked to protect. */
public final class MyProtectionsPage extends PortalPage {

    /** The page as it is in the browser now. */
    public MyProtectionsPage(Window window) {
        super(window);
    }

    /** Opens the page. */
    public static MyProtectionsPage open(Window window) {
        window.page().navigate("/protection/my-protections.xhtml");
        return new MyProtectionsPage(window);
    }

    /** Asks to end what is of that kind. */
    public MyProtectionsPage end(String kind, String reason) {
        Locator entry = page().locator("#mine > li").filter(new Locator.FilterOptions().setHasText(kind));
        entry.locator("select").selectOption(reason);
        follow(entry.locator("button[value=end]"));
        return this;
    }
}
